import type { Metadata } from "next";
import { AccountForm } from "@/components/accounts/account-form";
import { Doorway } from "@/components/accounts/doorway";
import { accountTexts } from "@/components/accounts/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { isResetTokenOpen } from "@/lib/accounts/queries";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/digest";
import { toLocale } from "@/lib/platform/texts";
import { formWords } from "../../form-words";
import { resetByTokenAction } from "../actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/reset/[token]">): Promise<Metadata> {
  const { title } = accountTexts(toLocale((await params).locale)).reset;
  return { title, referrer: "same-origin", robots: { index: false } };
}

export default async function ResetTokenPage({ params }: PageProps<"/[locale]/reset/[token]">) {
  const { token, locale: language } = await params;
  const locale = toLocale(language);
  const texts = accountTexts(locale);
  const { reset: words, fields } = texts;
  const open = await isResetTokenOpen(sha256(token), now());
  return (
    <PageFrame locale={locale} path={`/reset/${encodeURIComponent(token)}`}>
      <Doorway title={words.title} lede={open ? words.tokenLede : undefined}>
        {open ? (
          <AccountForm
            action={resetByTokenAction.bind(null, locale, token)}
            submit={words.submit}
            fields={[
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
        ) : (
          <EmptyState
            level={2}
            bare
            title={words.closedTitle}
            text={words.closedText}
            href={`/${locale}/reset`}
            action={words.again}
          />
        )}
      </Doorway>
    </PageFrame>
  );
}
