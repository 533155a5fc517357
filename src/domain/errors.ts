/** Usage, policy or configuration is wrong: exit code 2. The message is one line that names the option, file or field and the way out. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/** Something needed to judge is not there (an object, a tool, an answer): exit code 3. The message is one line with the way out. */
export class IncompleteError extends Error {
  override readonly name = "IncompleteError";
}

/** GitHub refused for want of a permission; `status` is 403, or 404 where it hides even that. The message names what was tried and what is missing. */
export class PermissionError extends IncompleteError {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The run was cancelled by a signal; `exitCode` is 130 for SIGINT and 143 for SIGTERM. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
  readonly exitCode: number;
  constructor(exitCode: number) {
    super("cancelled");
    this.exitCode = exitCode;
  }
}
