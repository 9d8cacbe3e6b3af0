import { headers } from "next/headers";
import { accountTexts, type AccountTexts } from "@/components/accounts/texts";
import { minutesUntil } from "@/lib/accounts/rules/limits";
import { now } from "@/lib/platform/clock";
import { typedValues, type FormState } from "@/lib/platform/form-state";
import { plural, toLocale } from "@/lib/platform/texts";
import { visitorAddress } from "@/lib/platform/visitor-address";

/** What AccountForm needs of the texts. */
export const formWords = ({ form, problems }: AccountTexts) => ({ texts: form, problems });

export const tooMany = (locale: string, form: FormData, retryAt: Date): FormState => ({
  problem: "too-many",
  values: {
    ...typedValues(form),
    minutes: plural(toLocale(locale), minutesUntil(retryAt, now()), accountTexts(toLocale(locale)).minutes),
  },
});

export const addressOfVisitor = async () => visitorAddress(await headers());
