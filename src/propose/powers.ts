/** What an injected instruction would want of a rewrite: a way out of the program that the file did not have. */
import type { ProofCheck } from "../domain/proposal.ts";
import type { SyntaxLanguage } from "../domain/syntax.ts";
import { broken, held, listed } from "./check.ts";

interface Power {
  readonly name: string;
  readonly sign: RegExp;
  /** All languages where it is missing. */
  readonly languages?: readonly SyntaxLanguage[];
}

const SCRIPTS: readonly SyntaxLanguage[] = ["javascript", "typescript"];

const POWERS: readonly Power[] = [
  {
    name: "to run text as code",
    sign: /(?<![.\w])(?:eval|exec|compile|__import__)\s*\(|\b__builtins__\b|\bimportlib\b|\b(?:marshal|pickle)\.loads?\b/,
    languages: ["python"],
  },
  { name: "to run text as code", sign: /(?<![.\w])eval\s*\(|\bnew\s+Function\b|\bvm\.\w+\(/, languages: SCRIPTS },
  {
    name: "to run text as code",
    sign: /(?<![\w-])(?:eval|source)\s|\bbase64\s+(?:-d|-D|--decode)/,
    languages: ["shell", "yaml"],
  },
  {
    name: "to start programs",
    sign: /\bos\.(?:system|popen|exec\w*|spawn\w*|posix_spawn\w*)\b|\bsubprocess\b|\bpty\.\w+/,
    languages: ["python"],
  },
  {
    name: "to start programs",
    sign: /\bchild_process\b|\bexecSync\(|\bspawn(?:Sync)?\(|\bDeno\.(?:run|Command)|\bBun\.spawn/,
    languages: SCRIPTS,
  },
  { name: "to start programs", sign: /\bexec\.Command|\bsyscall\.Exec|\bos\.StartProcess/, languages: ["go"] },
  {
    name: "to reach the network",
    sign: /\b(?:socket|requests|httpx|aiohttp|urllib3|ftplib|smtplib|telnetlib|paramiko|xmlrpc)\b\s*[.(]|\burlopen\b|\burllib\.request\b|\bhttp\.client\b|\basyncio\.open_connection/,
    languages: ["python"],
  },
  {
    name: "to reach the network",
    sign: /(?<![.\w])fetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\baxios\b|\bhttps?\.(?:get|request)\(|\bnet\.(?:connect|createConnection)|\bEventSource\b/,
    languages: SCRIPTS,
  },
  {
    name: "to reach the network",
    sign: /\bnet\.Dial|\bhttp\.(?:Get|Post|Head|NewRequest|DefaultClient|Client\b)/,
    languages: ["go"],
  },
  {
    name: "to reach the network",
    sign: /(?<![\w-])(?:curl|wget|nc|ncat|netcat|telnet|ssh|scp|sftp|ftp|socat|rsync)(?![\w-])|\/dev\/(?:tcp|udp)\//,
    languages: ["shell", "yaml"],
  },
  {
    name: "to use secrets of the workflow or run on pull requests with them",
    sign: /\bpull_request_target\b|\bwrite-all\b|\$\{\{\s*secrets\b|:\s*write\s*$/,
    languages: ["yaml"],
  },
];
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/'"`)>\]}@]*@)?([^\s/'"`)>\]},:]+)/gi;
const IP = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const OWN_MACHINE = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/i;

/** Whether the lines that came in reach for something that the old text does not: code out of text, programs, the network, addresses. */
export function checkPowers(oldText: string, added: readonly string[], language: SyntaxLanguage): ProofCheck {
  const code = added.filter((line) => !/^\s*(?:#|\/\/|\/\*|\*)/.test(line));
  const gained = POWERS.filter(
    ({ sign, languages }) =>
      (languages === undefined || languages.includes(language)) &&
      code.some((line) => sign.test(line)) &&
      !oldText.split("\n").some((line) => sign.test(line)),
  );
  const [first] = gained;
  if (first !== undefined) return broken("powers", `it gives the file a way ${first.name}`);
  const known = addressesIn(oldText);
  const strange = [...addressesIn(added.join("\n"))].filter((host) => !known.has(host) && !OWN_MACHINE.test(host));
  if (strange.length > 0) return broken("powers", `it brings in an address that was not there (${listed(strange)})`);
  return held("powers", "no new way to the network, to other programs or to running text, and no new address");
}

function addressesIn(text: string): ReadonlySet<string> {
  const hosts = [...text.matchAll(ADDRESS)].map((match) => (match[1] ?? "").toLowerCase());
  const numbers = [...text.matchAll(IP)].map((match) => match[0]);
  return new Set([...hosts, ...numbers]);
}
