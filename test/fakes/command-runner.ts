import type { CommandRequest, CommandResult, CommandRunner } from "../../src/ports.ts";

/** Answers requests by a function; `requests` are those it got, in order. */
export interface FakeCommandRunner extends CommandRunner {
  readonly requests: CommandRequest[];
}

/** What a test says of a child's end; the rest is a quiet exit with code 0. */
export type FakeAnswer = Partial<Omit<CommandResult, "stdout" | "stderr">> & {
  readonly stdout?: string | Uint8Array;
  readonly stderr?: string | Uint8Array;
};

export function fakeCommandRunner(
  answer: (request: CommandRequest) => FakeAnswer | Promise<FakeAnswer>,
): FakeCommandRunner {
  const requests: CommandRequest[] = [];
  const bytes = (text: string | Uint8Array | undefined): Uint8Array =>
    typeof text === "string" ? new TextEncoder().encode(text) : (text ?? new Uint8Array());
  return {
    requests,
    run: async (request) => {
      requests.push(request);
      const { stdout, stderr, ...rest } = await answer(request);
      return { exitCode: 0, signal: null, ended: "exited", ...rest, stdout: bytes(stdout), stderr: bytes(stderr) };
    },
  };
}
