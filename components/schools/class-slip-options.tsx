import { RadioGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { classTexts } from "./class-texts";

/** For whom, for how long, and the button. `all`: what "everyone" means here. */
export function SlipOptions({ locale, all }: { locale: Locale; all: string }) {
  const { slips: texts } = classTexts(locale);
  return (
    <>
      <RadioGroup
        name="who"
        legend={texts.who}
        defaultValue="new"
        choices={[
          { value: "new", label: texts.whoNew },
          { value: "all", label: all, hint: texts.whoAllHint },
        ]}
      />
      <Field short name="days" label={texts.days} inputMode="numeric" defaultValue="14" />
      <div>
        <Sign name="ask" value="all">
          {texts.make}
        </Sign>
      </div>
    </>
  );
}
