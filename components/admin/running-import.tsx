import { Note } from "@/components/ui/note";
import { fill, type Locale } from "@/lib/platform/texts";
import type { ImportKind } from "@/prisma/generated/enums";
import { importTexts } from "./import-texts";
import { WatchRunning } from "./work-progress";

/** Instead of the form while an import runs, by whomever. Without JavaScript the page looks again by itself. */
export function RunningImport({ locale, kind }: { locale: Locale; kind: ImportKind }) {
  const texts = importTexts(locale);
  return (
    <Note title={fill(texts.running, { kind: texts.kinds[kind] })}>
      <p>{texts.runningText}</p>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <WatchRunning texts={texts.progress} />
      <p>
        <a href={`/${locale}/admin/catalog`}>{texts.lookAgain}</a>
      </p>
    </Note>
  );
}
