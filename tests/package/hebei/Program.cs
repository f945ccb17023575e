using Hebei.WorkSafety;

var zhao = new CountyPartySecretary("Zhao");
var ledger = Rulebook.NewLedger()
    .Add(zhao, from: new DateOnly(2024, 1, 1))
    .Record(zhao, Activities.Research, on: new DateOnly(2024, 2, 10))
    .Build();
foreach (var finding in Article5.Item3.CountyPartySecretaryResearch.Evaluate(zhao, ledger, asOf: new DateOnly(2024, 3, 31)))
    Console.WriteLine(finding);
