import { Disclosure } from "@/components/ui/disclosure";
import { fill, type Locale } from "@/lib/platform/texts";
import { ImportKind } from "@/prisma/generated/enums";
import { importTexts } from "./import-texts";

const addresses: Record<ImportKind, string> = {
  ONET: "https://www.onetcenter.org/database.html",
  PROJECTIONS: "https://www.bls.gov/emp/tables.htm",
  WAGES: "https://www.bls.gov/oes/tables.htm",
  PROGRAMS: "https://nces.ed.gov/ipeds/cipcode/resources.aspx?y=56",
  COURSES: "https://nces.ed.gov/forum/sced.asp",
  COLLEGES: "https://nces.ed.gov/ipeds/datacenter/DataFiles.aspx",
};

/** Where each publisher offers its files: links that leave this site, and say so. */
export function OfficialFiles({ locale }: { locale: Locale }) {
  const texts = importTexts(locale);
  return (
    <Disclosure summary={texts.whereTitle}>
      <p>{texts.whereText}</p>
      <ul className="rel">
        {Object.values(ImportKind).map((kind) => (
          <li key={kind}>
            <a href={addresses[kind]} rel="noreferrer external">
              {texts.links[kind]}
            </a>{" "}
            <span className="soft sm">({fill(texts.leaves, { host: new URL(addresses[kind]).host })})</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
