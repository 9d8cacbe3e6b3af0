import type { Metadata } from "next";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AccountForm } from "@/components/accounts/account-form";
import { Doorway } from "@/components/accounts/doorway";
import { accountTexts } from "@/components/accounts/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { Note } from "@/components/ui/note";
import { toLocale } from "@/lib/platform/texts";
import { formWords } from "../../form-words";
import { resetByCodeAction } from "../actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/reset/code">): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { welcomeTitle: title, description } = accountTexts(locale).reset;
  return pageMetadata({ locale, path: "/reset/code", title, description });
}

export default async function ResetCodePage({ params, searchParams }: PageProps<"/[locale]/reset/code">) {
  const locale = toLocale((await params).locale);
  const texts = accountTexts(locale);
  const { reset: words, fields } = texts;
  return (
    <PageFrame locale={locale} path="/reset/code">
      <Doorway
        title={words.welcomeTitle}
        lede={words.welcome}
        notice={"slip" in (await searchParams) ? <Note tone="ok">{words.slipHere}</Note> : null}
        aside={
          <section>
            <h2 className="text-lg">{words.noCodeTitle}</h2>
            <p>{words.noCode}</p>
          </section>
        }
      >
        <AccountForm
          action={resetByCodeAction.bind(null, locale)}
          submit={words.enter}
          fields={[
            { kind: "text", name: "login", label: fields.login, autoComplete: "username" },
            { kind: "text", name: "resetCode", label: fields.resetCode, hint: fields.resetCodeHint },
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
      </Doorway>
    </PageFrame>
  );
}
