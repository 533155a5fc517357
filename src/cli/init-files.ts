/** What `draftgate init` writes, by path below the repository's root. */
export interface InitOptions {
  /** `owner/name@<ref>` of the action, pinned. */
  readonly action: string;
  readonly version: string;
  readonly preset: string;
}

const REVIEW_STUB = "draftgate review";

/** The workflow, the stub that lets reviews of forks arrive, and a policy. */
export function renderInitFiles(options: InitOptions): Readonly<Record<string, string>> {
  return {
    ".github/workflows/draftgate.yml": renderWorkflow(options),
    ".github/workflows/draftgate-review.yml": renderStub(),
    ".github/draftgate.yml": renderPolicy(options.preset),
  };
}

function renderWorkflow(options: InitOptions): string {
  return `# Decides on every pull request whether the draft is ready. The pull request is only read as data: nothing of it is checked
# out or run, which is why the triggers that carry a writing token are safe here. Keep it so: no checkout step, no run step.
name: draftgate
on: # zizmor: ignore[dangerous-triggers] the only step is an action that treats the pull request as data
  pull_request_target:
    types: [opened, reopened, synchronize, edited, ready_for_review, converted_to_draft, labeled, unlabeled]
  issue_comment:
    types: [created, edited, deleted]
  workflow_run:
    workflows: ["${REVIEW_STUB}"]
    types: [completed]
  merge_group:
  schedule:
    - cron: "17 */6 * * *"
  workflow_dispatch:
    inputs:
      pull-request:
        description: The number of the pull request to judge
        required: true
        type: number

permissions: {}

jobs:
  # Not named like the commit status, so that nobody can require the wrong one.
  judge:
    name: judge the draft
    if: github.event_name != 'issue_comment' || github.event.issue.pull_request
    runs-on: ubuntu-latest
    timeout-minutes: 30
    concurrency:
      group: draftgate-\${{ github.event.pull_request.number || github.event.issue.number || github.event.workflow_run.head_sha || github.run_id }}
      cancel-in-progress: false
    permissions:
      contents: read # read the commits and the policy
      issues: write # the summary comment and reactions
      pull-requests: write # the review
      statuses: write # the commit status
    steps:
      - uses: ${options.action} # v${options.version}
`;
}

function renderStub(): string {
  return `# Does nothing. Its end tells the draftgate workflow that a review arrived, also one on a pull request from a fork, whose own
# runs get no writing token.
name: ${REVIEW_STUB}
on:
  pull_request_review:
    types: [submitted, edited, dismissed]

permissions: {}

concurrency:
  group: draftgate-review-\${{ github.event.pull_request.number }}
  cancel-in-progress: false

jobs:
  arrived:
    name: a review arrived
    runs-on: ubuntu-latest
    timeout-minutes: 1
    permissions: {}
    steps:
      - run: "true"
`;
}

function renderPolicy(preset: string): string {
  return `# The policy of this repository: \`draftgate policy explain .github/draftgate.yml\` shows it in full.
# What counts is this file in the base branch, never in the pull request.
version: 1
extends: ${preset}
`;
}
