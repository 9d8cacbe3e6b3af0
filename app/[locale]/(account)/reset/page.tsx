import type { Metadata } from "next";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AccountForm } from "@/components/accounts/account-form";
import { Doorway } from "@/components/accounts/doorway";
import { accountTexts } from "@/components/accounts/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { toLocale } from "@/lib/platform/texts";
import { formWords } from "../form-words";
import { requestResetAction } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/reset">): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = accountTexts(locale).reset;
  return pageMetadata({ locale, path: "/reset", title, description });
}

export default async function ResetPage({ params, searchParams }: PageProps<"/[locale]/reset">) {
  const locale = toLocale((await params).locale);
  const texts = accountTexts(locale);
  const words = texts.reset;
  return (
    <PageFrame locale={locale} path="/reset">
      <Doorway
        title={words.title}
        notice={
          "sent" in (await searchParams) ? (
            <Note title={words.sentTitle} tone="ok">
              {words.sent}
            </Note>
          ) : null
        }
        aside={
          <section>
            <h2 className="text-lg">{words.codeTitle}</h2>
            <p>{words.codeText}</p>
            <PlainButton href={`/${locale}/reset/code`}>{words.codeAction}</PlainButton>
          </section>
        }
      >
        <h2 className="text-lg">{words.mailTitle}</h2>
        <p className="mt-2 mb-4">{words.mailText}</p>
        <AccountForm
          action={requestResetAction.bind(null, locale)}
          submit={words.mailSubmit}
          fields={[{ kind: "text", name: "login", label: texts.fields.login, autoComplete: "username" }]}
          {...formWords(texts)}
        />
      </Doorway>
    </PageFrame>
  );
}
