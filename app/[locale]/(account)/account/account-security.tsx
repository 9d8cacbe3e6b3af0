import { AccountForm } from "@/components/accounts/account-form";
import type { AccountTexts } from "@/components/accounts/texts";
import type { Locale } from "@/lib/platform/texts";
import { formWords } from "../form-words";
import { changePasswordAction, joinSchoolAction } from "./actions";

/** What one changes rarely: the password, and the school that one belongs to. */
export function AccountSecurity({ locale, texts }: { locale: Locale; texts: AccountTexts }) {
  const { account: words, fields } = texts;
  return (
    <div>
      <AccountForm
        fold={{ title: words.passwordTitle }}
        prefix="change-"
        action={changePasswordAction.bind(null, locale)}
        submit={words.passwordTitle}
        quiet
        fields={[
          {
            kind: "password",
            name: "currentPassword",
            label: fields.currentPassword,
            autoComplete: "current-password",
          },
          {
            kind: "password",
            name: "password",
            label: fields.newPassword,
            hint: fields.passwordHint,
            autoComplete: "new-password",
          },
        ]}
        {...formWords(texts)}
      />
      <AccountForm
        fold={{ title: words.joinTitle, text: words.joinText }}
        prefix="join-"
        action={joinSchoolAction.bind(null, locale)}
        submit={words.joinSubmit}
        quiet
        fields={[{ kind: "text", name: "schoolCode", label: fields.schoolCode, hint: fields.schoolCodeHint }]}
        {...formWords(texts)}
      />
    </div>
  );
}
