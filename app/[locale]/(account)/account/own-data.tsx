import { AccountForm } from "@/components/accounts/account-form";
import type { AccountTexts } from "@/components/accounts/texts";
import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { formWords } from "../form-words";
import { deleteAccountAction } from "./actions";

type Props = { locale: Locale; texts: AccountTexts; erasable: boolean };

export function OwnData({ locale, texts, erasable }: Props) {
  const { account: words, fields, problems } = texts;
  return (
    <section>
      <h2>{words.dataTitle}</h2>
      <p>{words.downloadHint}</p>
      <p>
        <PlainButton href="/api/v1/me/export" download="">
          {words.download}
        </PlainButton>
      </p>
      {erasable ? (
        <AccountForm
          fold={{ title: words.deleteTitle, text: words.deleteText }}
          prefix="delete-"
          action={deleteAccountAction.bind(null, locale)}
          submit={words.deleteSubmit}
          quiet
          fields={[
            {
              kind: "password",
              name: "currentPassword",
              label: fields.currentPassword,
              autoComplete: "current-password",
            },
          ]}
          {...formWords(texts)}
        />
      ) : (
        <p className="soft sm">{problems.staff}</p>
      )}
    </section>
  );
}
