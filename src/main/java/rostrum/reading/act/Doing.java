package rostrum.reading.act;

/**
 * Words of a sentence that do an act if the speaker is the one who says them; token indexes.
 *
 * @param from the verb
 * @param to one past the last word of the phrase: the target follows
 * @param inner where the target stands between verb and noun: "express to the people of X our condolences"; -1 if not
 */
record Doing(Act act, Phrase.Use use, Form form, int from, int to, int inner) {}
