const PLACES: readonly (readonly [start: RegExp, place: string])[] = [
  [/^aws-/, "in the AWS console under IAM, Users, Security credentials"],
  [/^github-/, "at https://github.com/settings/tokens (or the App's settings), and look at the security log"],
  [/^gitlab-/, "in GitLab under Preferences, Access tokens"],
  [/^(?:gcp|google)-/, "in the Google Cloud console under APIs and Services, Credentials"],
  [/^azure-/, "in the Azure portal under Microsoft Entra ID, App registrations, Certificates and secrets"],
  [/^slack-/, "at https://api.slack.com/apps under OAuth and Permissions"],
  [/^stripe-/, "at https://dashboard.stripe.com/apikeys"],
  [/^openai-/, "at https://platform.openai.com/api-keys"],
  [/^anthropic-/, "at https://console.anthropic.com/settings/keys"],
  [/^huggingface-/, "at https://huggingface.co/settings/tokens"],
  [/^npm-/, "at https://www.npmjs.com under Access Tokens"],
  [/^pypi-/, "in the account settings of PyPI under API tokens"],
  [/^sendgrid-/, "in SendGrid under Settings, API Keys"],
  [/^twilio-/, "in the Twilio console under API keys"],
  [/^digitalocean-/, "at https://cloud.digitalocean.com/account/api/tokens"],
  [/^cloudflare-/, "at https://dash.cloudflare.com/profile/api-tokens"],
  [/^hashicorp-|^vault-/, "in Vault or Terraform Cloud, by revoking the token or its lease"],
  [/^telegram-/, "with BotFather's /revoke"],
  [/^private-key$|^pkcs12-file$/, "by making a new key pair and taking the old public key out wherever it is trusted"],
  [/^jwt/, "by changing the key that signs such tokens, or waiting until it has run out"],
];

/** What to do about a secret, and where: a sentence that starts with the only thing that helps. */
export function adviceFor(ruleId: string): string {
  const place = PLACES.find(([start]) => start.test(ruleId))?.[1] ?? "with whoever issued it";
  return `Revoke it and make a new one ${place}; deleting the line is not enough, the history keeps it.`;
}
