// src/domain/errors.ts
/** Usage, policy or configuration is wrong: exit code 2. The message is one line that names the option, file or field and the way out. */
var ConfigurationError = class extends Error {
	name = "ConfigurationError";
};
/** Something needed to judge is not there (an object, a tool, an answer): exit code 3. The message is one line with the way out. */
var IncompleteError = class extends Error {
	name = "IncompleteError";
};
/** GitHub refused for want of a permission; `status` is 403, or 404 where it hides even that. The message names what was tried and what is missing. */
var PermissionError = class extends IncompleteError {
	status;
	constructor(message, status) {
		super(message);
		this.status = status;
	}
};
/** The run was cancelled by a signal; `exitCode` is 130 for SIGINT and 143 for SIGTERM. */
var CancelledError = class extends Error {
	name = "CancelledError";
	exitCode;
	constructor(exitCode) {
		super("cancelled");
		this.exitCode = exitCode;
	}
};
export { PermissionError as i, ConfigurationError as n, IncompleteError as r, CancelledError as t };
