// As tables.ts, with generated cases: the same for each mutant, and no more of them than a moment's.
import fc from "fast-check";
import "../command/parse.test.ts";
import "../gate/distinct.test.ts";

fc.configureGlobal({ seed: 20261124, interruptAfterTimeLimit: 250, markInterruptAsFailure: false });
