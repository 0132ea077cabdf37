# Harvests a repository by HTTP::OAI: perl harvest.pl ADDRESS
# One line for each record: identifier, status, title.
use strict;
use warnings;
use HTTP::OAI;
binmode STDOUT, ':utf8';

my $harvester = HTTP::OAI::Harvester->new(baseURL => shift);
die 'no repository' unless $harvester->Identify->repositoryName;
my $records = $harvester->ListRecords(metadataPrefix => 'oai_dc');
while (my $record = $records->next) {
    die $record->message if $record->isa('HTTP::OAI::Response') && $record->is_error;
    my $title = '';
    if ($record->metadata) {
        ($title) = map { $_->textContent } $record->metadata->dom->findnodes('.//*[local-name() = "title"]');
    }
    print join("\t", $record->identifier, $record->status // '', $title // ''), "\n";
}
die $records->message if $records->is_error;
