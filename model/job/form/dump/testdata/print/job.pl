# Prints the same made job in the ways of Perl: perl job.pl FOLDER
use Data::Dumper;
$Data::Dumper::Sortkeys = 1;
my $job = { ResultCode => '0812', text => "it's C:\\new", PartnerParams => { job_type => 6, ids => [1, '0002'] }, none => undef };
open my $f, '>', "$ARGV[0]/perl-dumper.txt";
print $f Dumper($job);
