import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { HomeStatesForm } from "@/components/admin/home-states-form";
import { adminTexts } from "@/components/admin/texts";
import { ThresholdMeaning } from "@/components/admin/threshold-meaning";
import { type ThresholdName, thresholdNames, ThresholdsForm } from "@/components/admin/thresholds-form";
import { overviewTexts } from "@/components/catalog/overview-texts";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getBadgeCounts } from "@/lib/catalog/queries/get-badge-counts";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { listWageAreas } from "@/lib/catalog/queries/list-wage-areas";
import { defaultThresholds, type Thresholds } from "@/lib/catalog/rules/badges";
import { thresholdsSchema } from "@/lib/catalog/schema";
import { fill, toLocale } from "@/lib/platform/texts";
import { resetThresholdsAction, saveHomeStatesAction, saveThresholdsAction } from "./actions";

type Props = PageProps<"/[locale]/admin/settings">;
type Query = Awaited<Props["searchParams"]>;

const path = "/admin/settings";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: adminTexts(toLocale((await params).locale)).settings.title, robots: { index: false } };
}

const isSame = (one: Thresholds, other: Thresholds) => thresholdNames.every((name) => one[name] === other[name]);

/** What the address asks to try; null where it asks nothing. */
function readTried(query: Query, used: Thresholds) {
  if (!thresholdNames.some((name) => typeof query[name] === "string")) return null;
  const typed = (name: ThresholdName) => (typeof query[name] === "string" ? query[name] : String(used[name]));
  const values = Object.fromEntries(thresholdNames.map((name) => [name, typed(name)])) as Record<ThresholdName, string>;
  const parsed = thresholdsSchema.safeParse(values);
  if (parsed.success) return { values, problems: {}, thresholds: parsed.data };
  const problems: Partial<Record<ThresholdName, string>> = {};
  for (const {
    path: [name],
    message,
  } of parsed.error.issues)
    problems[name as ThresholdName] ??= message;
  return { values, problems, thresholds: null };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const query = await searchParams;
  const { homeStates, ...used } = await getSettings();
  const asked = readTried(query, used);
  const other = asked?.thresholds && !isSame(asked.thresholds, used) ? asked.thresholds : null;
  const [areas, { occupations, national, counts }] = await Promise.all([
    listWageAreas(),
    getBadgeCounts(other ? [used, other] : [used]),
  ]);
  const { settings: texts, form } = adminTexts(locale);
  const inUse = Object.fromEntries(thresholdNames.map((name) => [name, String(used[name])])) as Record<
    ThresholdName,
    string
  >;
  const saved = (what: string) => (query.saved === what ? <Note tone="ok">{form.saved}</Note> : null);
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="settings"
      title={texts.title}
      lede={texts.lede}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <section className="part stack" id="states">
        <h2>{texts.statesTitle}</h2>
        <p>{texts.statesLede}</p>
        {saved("states")}
        <HomeStatesForm
          locale={locale}
          homeStates={homeStates}
          areas={areas}
          action={saveHomeStatesAction.bind(null, locale)}
        />
      </section>
      <section className="part stack" id="badges">
        <h2>{texts.badgesTitle}</h2>
        <p>{texts.badgesLede}</p>
        {saved("badges")}
        <div className="admin-two">
          <ThresholdsForm
            locale={locale}
            values={asked?.values ?? inUse}
            problems={asked?.problems ?? {}}
            nationalMedian={national.wageMedian}
          />
          <ThresholdMeaning
            locale={locale}
            occupations={occupations}
            nationalMedian={national.wageMedian}
            now={counts[0]!}
            tried={other ? { thresholds: other, counts: counts[1]! } : null}
            used={used}
            save={saveThresholdsAction.bind(null, locale)}
          />
        </div>
        {isSame(used, defaultThresholds) ? null : (
          <form action={resetThresholdsAction.bind(null, locale)} className="stack">
            <p className="soft">
              {fill(texts.defaultsText, {
                wage: defaultThresholds.highWagePercent,
                skill: overviewTexts(locale).badges.school[defaultThresholds.highSkillStage],
                openings: defaultThresholds.highDemandOpenings,
                growth: defaultThresholds.highDemandGrowth,
              })}
            </p>
            <PlainButton>{texts.defaults}</PlainButton>
          </form>
        )}
      </section>
    </AdminFrame>
  );
}
