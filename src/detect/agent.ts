/** A trailer that only this agent writes: its key in lower case and, where the key alone does not tell, what the value must look like. */
export interface AgentTrailer {
  readonly key: string;
  readonly value?: RegExp;
}

/** What is known of one agent. All literal texts are in lower case; every field but `name`, `names` and `source` may be left out. */
export interface Agent {
  /** The name that reports show. */
  readonly name: string;
  /** What it calls itself in signatures and `Assisted-by:`, as whole names. */
  readonly names: readonly string[];
  /** Addresses that belong to nobody else. */
  readonly emails?: readonly string[];
  /** Addresses that are known to stand on commits that people wrote. */
  readonly doubtfulEmails?: readonly string[];
  /** Domains of its maker: `<its name>@` and `agent@` such a domain are the agent too. */
  readonly domains?: readonly string[];
  /** GitHub logins, with `[bot]` where they have it. */
  readonly logins?: readonly string[];
  /** `<account id>+<login>` of accounts whose login alone is somebody else's. */
  readonly accounts?: readonly string[];
  /** Logins of accounts that also do work without a model. */
  readonly mixedLogins?: readonly string[];
  /** Prefixes of branch names, with the slash. */
  readonly branches?: readonly string[];
  /** Whole branch names that only this agent makes. */
  readonly branchForm?: RegExp;
  /** Addresses (without the scheme) that its signature links to. */
  readonly links?: readonly string[];
  /** Beginnings of the addresses (without the scheme) of one session of it. */
  readonly sessions?: readonly string[];
  readonly trailers?: readonly AgentTrailer[];
  /** Whole lines of a commit message, each expression anchored at both ends. */
  readonly lines?: readonly RegExp[];
  /** Whole lines of a description or message by which it names, as the first group, the login of who had it work. */
  readonly operatorLines?: readonly RegExp[];
  /** The same, where others write such lines too: it counts only in a text that links a session of this agent. */
  readonly requesterLines?: readonly RegExp[];
  /** Text that it leaves in a pull request's description. */
  readonly pullRequestMarks?: readonly string[];
  /** True: as a co-author it is the reviewer whose suggestion was accepted, so it wrote a part only. */
  readonly suggests?: boolean;
  /** Where the row comes from: `seen` in real commits, the tool's own `source` or docs, other projects' `lists`, or `unchecked`: common knowledge that nobody looked up. */
  readonly source: string;
}
