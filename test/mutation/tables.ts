// Tests that mutants are run against (stryker.config.mjs), as one file: a worker for each of them would take most of the time.
import "../command/reply.test.ts";
import "../gate/acceptance-commands.test.ts";
import "../gate/acceptance-people.test.ts";
import "../gate/acceptance-words.test.ts";
import "../gate/asks.test.ts";
import "../gate/claimed-emails.test.ts";
import "../gate/codeowners.test.ts";
import "../gate/edges.test.ts";
import "../gate/gate.test.ts";
import "../gate/reasons.test.ts";
import "../gate/reviewers.test.ts";
import "../gate/waivers.test.ts";
import "../gate/wording.test.ts";
