package rostrum.reading.act;

import rostrum.statement.Claim.Modality;
import rostrum.statement.Claim.SpeechAct;

/**
 * Something that can be done with words.
 *
 * @param predicate local name of the ontology's property
 * @param type ontology class of a target that is no known thing
 */
record Act(String predicate, SpeechAct speechAct, Modality modality, String type) {}
