/** Readers over the double, with waits that are noted and not made. */

import { createGitHubClient, type GitHubClient } from "../../src/io/github-client.ts";
import { createDirectorySource } from "../../src/io/github-directory.ts";
import { createPullRequestHost } from "../../src/io/github-pull-requests.ts";
import { RETRY_RULES } from "../../src/io/github-retry.ts";
import type { DirectorySource, PullRequestHost } from "../../src/ports-github.ts";
import type { GitHub } from "../github/builder.ts";
import { sourceFor } from "./github-source.ts";

/** What a run reads GitHub with. */
export interface Readers {
  readonly client: GitHubClient;
  readonly host: PullRequestHost;
  readonly people: DirectorySource;
  /** Milliseconds that were to be waited. */
  readonly waits: readonly number[];
}

/** Readers of `name` with a workflow's token (or another). */
export function readersFor(
  github: GitHub,
  name = "acme/shop",
  options: { readonly token?: string; readonly teamToken?: string } = {},
): Readers {
  const token = options.token ?? github.installationToken();
  const waits: number[] = [];
  const rules = {
    ...RETRY_RULES,
    wait: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  const access = { apiUrl: github.apiUrl, repository: name, rules };
  const client = createGitHubClient({ ...access, token });
  const teams =
    options.teamToken === undefined ? undefined : createGitHubClient({ ...access, token: options.teamToken });
  return {
    client,
    host: createPullRequestHost(client, sourceFor(github, name, token)),
    people: createDirectorySource(client, teams),
    waits,
  };
}
