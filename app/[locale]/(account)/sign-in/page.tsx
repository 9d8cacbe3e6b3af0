import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AccountForm } from "@/components/accounts/account-form";
import { DemoPeople } from "@/components/accounts/demo-people";
import { Doorway } from "@/components/accounts/doorway";
import { accountTexts } from "@/components/accounts/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { getCurrentUser } from "@/lib/accounts/current-user";
import people from "@/lib/accounts/demo-people.json";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { homePath } from "@/lib/accounts/rules/roles";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import type { Role } from "@/prisma/generated/enums";
import { formWords } from "../form-words";
import { signInAction } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/sign-in">): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = accountTexts(locale).signIn;
  return pageMetadata({ locale, path: "/sign-in", title, description });
}

export default async function SignInPage({ params, searchParams }: PageProps<"/[locale]/sign-in">) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const next = nextPath(query.next, "");
  const user = await getCurrentUser();
  if (user) redirect(next || `/${locale}${homePath(user)}`);

  const texts = accountTexts(locale);
  const { signIn: words, fields } = texts;
  const left = "signed-out" in query ? words.signedOut : "deleted" in query ? texts.account.deleted : null;
  const onward = next ? `?next=${encodeURIComponent(next)}` : "";
  const demo = people.map((person) => ({ ...person, role: person.role as Role }));
  return (
    <PageFrame locale={locale} path={`/sign-in${onward}`}>
      <Doorway
        title={words.title}
        lede={words.lede}
        notice={left ? <Note tone="ok">{left}</Note> : null}
        aside={
          <>
            <section>
              <h2 className="text-lg">{words.slipTitle}</h2>
              <p>{words.slipText}</p>
              <PlainButton href={`/${locale}/reset/code`}>{words.slipAction}</PlainButton>
            </section>
            <section>
              <h2 className="text-lg">{words.newHere}</h2>
              <p>{words.newHereText}</p>
              <PlainButton href={`/${locale}/sign-up${onward}`}>{words.signUp}</PlainButton>
              <p className="soft sm">{words.noAccount}</p>
            </section>
            {env.WAYMARK_DEMO === "1" ? <DemoPeople people={demo} texts={texts} /> : null}
          </>
        }
      >
        <AccountForm
          action={signInAction.bind(null, locale, next)}
          submit={words.submit}
          fields={[
            { kind: "text", name: "login", label: fields.login, autoComplete: "username" },
            { kind: "password", name: "password", label: fields.password, autoComplete: "current-password" },
          ]}
          {...formWords(texts)}
        />
        <p>
          <a href={`/${locale}/reset`}>{words.forgot}</a>
        </p>
      </Doorway>
    </PageFrame>
  );
}
