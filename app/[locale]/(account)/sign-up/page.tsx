import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { AccountForm, type FormField } from "@/components/accounts/account-form";
import { Doorway } from "@/components/accounts/doorway";
import { accountTexts, type AccountTexts } from "@/components/accounts/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { PlainButton } from "@/components/ui/sign";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { homePath } from "@/lib/accounts/rules/roles";
import { toLocale } from "@/lib/platform/texts";
import { formWords } from "../form-words";
import { signUpAction } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/sign-up">): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = accountTexts(locale).signUp;
  return pageMetadata({ locale, path: "/sign-up", title, description });
}

function signUpFields(withCode: boolean, who: string, { fields }: AccountTexts): FormField[] {
  const choices = [
    { value: "school", label: fields.whoSchool, hint: fields.whoSchoolHint },
    { value: "work", label: fields.whoWork, hint: fields.whoWorkHint },
  ];
  return [
    withCode
      ? { kind: "text", name: "schoolCode", label: fields.schoolCode, hint: fields.schoolCodeHint }
      : { kind: "choice", name: "who", label: fields.who, choices, defaultValue: who },
    { kind: "text", name: "name", label: fields.name, hint: fields.nameHint, autoComplete: "name" },
    { kind: "text", name: "login", label: fields.newLogin, hint: fields.newLoginHint, autoComplete: "username" },
    {
      kind: "password",
      name: "password",
      label: fields.password,
      hint: fields.passwordHint,
      autoComplete: "new-password",
    },
    ...(withCode ? [] : [{ kind: "check", name: "age", label: fields.age, hint: fields.ageHint } as const]),
  ];
}

export default async function SignUpPage({ params, searchParams }: PageProps<"/[locale]/sign-up">) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const next = nextPath(query.next, "");
  const user = await getCurrentUser();
  if (user) redirect(next || `/${locale}${homePath(user)}`);

  const texts = accountTexts(locale);
  const words = texts.signUp;
  const withCode = query.with === "code";
  const who = query.who === "work" || query.who === "school" ? query.who : "";
  const address = (parts: Record<string, string>) => {
    const search = new URLSearchParams(next ? { ...parts, next } : parts).toString();
    return search ? `?${search}` : "";
  };
  return (
    <PageFrame locale={locale} path={`/sign-up${address(withCode ? { with: "code" } : {})}`}>
      <Doorway
        title={withCode ? words.codeTitle : words.title}
        lede={withCode ? words.codeLede : words.lede}
        notice={
          withCode ? null : (
            <div className="row">
              <p>
                <b>{words.haveCode}</b> {words.younger}
              </p>
              <PlainButton href={`/${locale}/sign-up${address({ with: "code" })}`}>{words.useCode}</PlainButton>
            </div>
          )
        }
        aside={
          <>
            {withCode ? (
              <section>
                <PlainButton href={`/${locale}/sign-up${address({})}`}>{words.withoutCode}</PlainButton>
              </section>
            ) : null}
            <section>
              <h2 className="text-lg">{words.keepTitle}</h2>
              <ul className="keeps">
                {words.keep.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
            <section>
              <h2 className="text-lg">{words.haveAccount}</h2>
              <p>
                <a href={`/${locale}/sign-in${address({})}`}>{texts.signIn.submit}</a>
              </p>
            </section>
          </>
        }
      >
        <AccountForm
          key={String(withCode)}
          action={signUpAction.bind(null, withCode, locale, next)}
          submit={words.submit}
          fields={signUpFields(withCode, who, texts)}
          {...formWords(texts)}
        />
      </Doorway>
    </PageFrame>
  );
}
