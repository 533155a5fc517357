import { foldCase } from "../domain/people.ts";

const NO_REPLY = /^(?:(\d{1,15})\+)?([a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?(?:\[bot\])?)@users\.noreply\.github\.com$/;

/**
 * The account that one of GitHub's no-reply addresses stands for, undefined for any other address; `id` is null in the older
 * form without a number, the login is in lower case.
 * https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
 */
export function noReplyAccount(email: string): { readonly id: number | null; readonly login: string } | undefined {
  const match = NO_REPLY.exec(foldCase(email));
  const login = match?.[2];
  if (match === null || login === undefined) return undefined;
  return { id: match[1] === undefined ? null : Number(match[1]), login };
}
