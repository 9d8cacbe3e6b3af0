import { setTimeout as rest } from "node:timers/promises";
import { revalidatePath } from "next/cache";
import { digestMail } from "@/components/counseling/digest-mail";
import { cleanUpAccounts } from "@/lib/accounts/clean-up";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
import { checkStandings } from "@/lib/counseling/check-standings";
import { countCohorts } from "@/lib/counseling/count-cohorts";
import { dropRemovedNotes } from "@/lib/counseling/remove-note";
import { sendDigests } from "@/lib/counseling/send-digests";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { sendWaitingMails } from "@/lib/platform/mail-outbox";
import { onOneNode } from "@/lib/platform/on-one-node";
import { watchRelease } from "@/lib/platform/release-watch";
import { sameSecret } from "@/lib/platform/same-secret";
import { removeEndedLinks } from "@/lib/platform/signed-links";
import { locales } from "@/lib/platform/texts";
import { pageWarmer } from "@/lib/platform/warm-pages";
import { forgetOldRosters } from "@/lib/schools/forget-old-rosters";
import { removeOrphans } from "@/lib/survey/remove-orphans";

export const dynamic = "force-dynamic";

const warmingTime = 15_000;

const release = watchRelease(env.WAYMARK_BUILD_RELEASE);

/** How the caller reached this node; only whoever knows the secret gets as far as choosing it. */
let ownAddress = "";

const warm = pageWarmer({
  listPaths: async () => {
    const paths = [
      "",
      "/clusters",
      "/occupations/all",
      "/about-the-data",
      "/about-the-survey",
      "/open-data",
      ...(await listPublicPaths()),
    ];
    return paths.flatMap((path) => locales.map((locale) => `/${locale}${path}`));
  },
  visit: async (path, signal) => (await fetch(ownAddress + path, { signal, redirect: "manual" })).arrayBuffer(),
  clock: () => performance.now(),
  rest,
});

const site = env.WAYMARK_URL.replace(/\/$/, "");

const housekeeping = () =>
  onOneNode("housekeeping", async () => ({
    reminded: await sendDigests(now(), (...mail) => digestMail(site, ...mail)),
    mailsSent: await sendWaitingMails(now()),
    dropped: {
      ...(await cleanUpAccounts(now())),
      attempts: await removeOrphans(now()),
      links: await removeEndedLinks(now()),
      notes: await dropRemovedNotes(now()),
      rosters: await forgetOldRosters(now()),
    },
  }));

/** As many students as one call judges: some seconds of work, between which pages are served. */
const mostJudged = 1000;

/** Apart from the housekeeping, so that no mail waits for it. */
const summingUp = () =>
  onOneNode("summing-up", async () => ({
    judged: await checkStandings(now(), mostJudged),
    counted: await countCohorts(now()),
  }));

/**
 * The regular work of one node, every half minute: pages of an older release are made anew at their next visit, pages
 * not made yet are made ready, and one node at a time keeps house and sums up where students stand.
 */
export async function POST(request: Request) {
  if (!sameSecret(request.headers.get("x-waymark-tick"), env.WAYMARK_TICK_SECRET)) {
    return new Response(null, { status: 404 });
  }
  const current = String((await getRelease())?.id ?? "");
  const revalidated = release.moved(current);
  if (revalidated) revalidatePath("/", "layout");

  // What was just marked as old is only let go when this answer is out; the next call makes it ready.
  const canWarm = process.env.NODE_ENV === "production" && !revalidated;
  ownAddress = `http://${request.headers.get("host")}`;
  const [kept, summed, warmed] = await Promise.allSettled([
    housekeeping(),
    summingUp(),
    canWarm ? warm(current, warmingTime, request.signal) : 0,
  ]);
  if (kept.status === "rejected") throw kept.reason;
  if (summed.status === "rejected") throw summed.reason;
  if (warmed.status === "rejected") throw warmed.reason;
  return Response.json(
    { release: current, revalidated, kept: kept.value, summed: summed.value, warmed: warmed.value },
    { headers: { "Cache-Control": "no-store" } },
  );
}
