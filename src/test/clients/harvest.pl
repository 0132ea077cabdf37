# Harvests a repository by HTTP::OAI: perl harvest.pl ADDRESS
# One line for each record: identifier, status, title.
use strict;
use warnings;
use HTTP::OAI;
binmode STDOUT, ':utf8';

my $harvester = HTTP::OAI::Harvester->new(baseURL => shift);
die 'no repository' unless $harvester->Identify->repositoryName;
# Without a handler of its own the client keeps the last part of a list alone.
my $answer = $harvester->ListRecords(
    metadataPrefix => 'oai_dc',
    onRecord => sub {
        my $record = shift;
        my $title = '';
        if ($record->metadata) {
            ($title) = map { $_->textContent } $record->metadata->dom->findnodes('.//*[local-name() = "title"]');
        }
        print join("\t", $record->identifier, $record->status // '', $title // ''), "\n";
    });
die $answer->message if $answer->is_error;
