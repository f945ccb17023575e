using First.Steps;

var wang = new CountyPartySecretary("Wang");
var ledger = Rulebook.NewLedger()
    .Add(wang, from: new DateOnly(2024, 1, 1))
    .Record(wang, Activities.Research, on: new DateOnly(2024, 2, 10))
    .Build();
foreach (var finding in Article5.Item3.CountyPartySecretaryResearch.Evaluate(wang, ledger, asOf: new DateOnly(2024, 8, 1)))
    Console.WriteLine(finding);
