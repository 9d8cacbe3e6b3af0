import { demo, expect, expectAccessible, signIn, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";

const publicPages = [
  "",
  "/clusters",
  "/clusters/national-14",
  "/clusters/missouri-6",
  "/clusters/national-16/health-science",
  "/clusters/national-14/digital-technology",
  "/clusters/national-16/health-science/print/brochure",
  "/clusters/national-14/digital-technology/print/poster",
  "/clusters/national-16/health-science/print/sheet",
  "/clusters/national-16/health-science/therapeutic-services",
  "/clusters/national-16/government-public-administration/foreign-service",
  "/connections",
  "/connections/national-16/national-14",
  "/connections/missouri-6/national-14",
  "/occupations",
  "/occupations/all",
  "/occupations?cluster=finance&only=growing&sort=wage&o=29-1141.00&wage=none",
  "/occupations?cluster=finance&growth=shrinking&interest=R&only=no-degree&only=high-wage",
  "/compare",
  "/compare?o=29-1141.00&add=nurse",
  "/compare?o=29-1141.00&o=47-2111.00&o=27-2011.00&o=11-1011.03",
  "/compare?o=29-1141.00&o=47-2111.00&o=27-2011.00&o=11-1011.03&o=29-1171.00",
  "/open-data",
  "/occupations/29-1141.00",
  "/occupations/29-1141.00/wages",
  "/occupations/55-1011.00",
  "/programs",
  "/programs/51.3801",
  "/programs/family/51",
  "/credentials",
  "/credentials/national-16/health-science",
  "/graduation-rules/us-mo",
  "/guides",
  "/finders?occupation=29-1141.00&state=MO",
  "/guides/counselor",
  "/search?q=nurse",
  "/search?q=nusre",
  "/search?q=zzzzqqqq",
  "/about-the-data",
  "/about-the-survey",
  "/survey",
  "/survey/1",
  "/survey/20",
  "/survey/50?length=QUICK&audience=ADULT",
  "/survey/paper",
  "/survey/check",
  `/shared/${"A".repeat(43)}`,
  "/shared/result",
  `/reminders/${"A".repeat(43)}`,
  "/sign-in",
  "/sign-up",
  "/sign-up?with=code",
  "/reset",
  `/agree/${"A".repeat(43)}`,
  "/agree?problem=too-many",
  `/verify/${"A".repeat(43)}`,
  "/verify?problem=absent",
  `/offer/${"A".repeat(43)}`,
  "/offer?problem=absent",
  "/reset/code",
  "/reset/not-a-token",
  "/no-such-page",
];

const personalPages = {
  STUDENT: [
    "/home",
    "/plan",
    "/plan/start?q=nurse&problem=CHOOSE_PATHWAY",
    "/plan/plans",
    "/plan/record?q=algebra",
    "/plan/record?code=02052",
    "/plan/history",
    "/portfolio",
    "/hours?problem=PLACEMENT_NOT_FOUND",
    "/hours/new",
    "/hours/certificate",
    "/tasks?problem=REASON_SHORT",
    "/messages",
    "/messages/new",
    "/clusters/national-16/health-science/therapeutic-services/at-school",
    "/portfolio/new?kind=WORK",
    "/survey",
    "/survey/result",
    "/survey/result?sort=openings&problem=too-many&item=aa1&value=5",
    "/account",
    "/applications",
    "/letters?problem=absent",
  ],
  JOB_SEEKER: [
    "/applications?view=list",
    "/applications/new",
    "/letters",
    "/home",
    "/plan",
    "/profile",
    "/profile?problem=ALREADY_THERE",
    "/profile/about",
    "/profile/wants",
    "/profile/education/new",
    "/profile/skill/new?problem=NO_SKILL",
    "/profile/import",
    "/profile/resumes",
  ],
  EDUCATOR: [
    "/classes",
    "/curriculum",
    "/curriculum?all=1",
    "/curriculum/national-16/health-science/therapeutic-services",
  ],
  COUNSELOR: [
    "/reports?grade=10",
    "/reports/requests",
    "/reports/cohort",
    "/reports/cohort?what=seats&whose=school",
    "/reports/cohort/students?what=interest&value=none&by=grade",
    "/reports/exports",
    "/caseload",
    "/caseload?progress=none&q=zzz",
    "/caseload?grade=12&track=off&plan=lost",
    "/day?kind=LOST",
    "/day/clean",
    "/caseload/applications?problem=REASON_MISSING",
    "/caseload/hours?problem=REASON_MISSING",
    "/offers/import",
    "/offers",
    "/offers/new",
    "/partners?state=ended",
    "/caseload/codes",
    "/caseload/slips?grade=10",
    "/caseload/tasks",
    "/caseload/tasks/new",
    "/messages?show=open",
    "/messages/new?to=caseload",
  ],
  SCHOOL_ADMINISTRATOR: [
    "/admin/courses?q=a&problem=no-file",
    "/admin/courses/new",
    "/admin/agreements?done=ended",
    "/admin/transcripts",
    "/admin/planning",
    "/admin/school",
    "/admin/school/settings",
    "/admin/school/hours",
    "/admin/school/years",
    "/admin/school/classes",
    "/admin/school/staff?done=staffEnded",
    "/admin/school/programs",
    "/admin/school/assignments",
    "/admin/school/students?q=a",
    "/admin/roster?problem=no-files",
    "/reports/on-track",
    "/caseload/tasks/standards",
    "/reports/roll-over",
    "/caseload/research",
  ],
  SITE_ADMINISTRATOR: [
    "/admin/finders?problem=not-found",
    "/partners/new",
    "/offers?state=draft&kind=JOB&problem=not-found",
    "/admin",
    "/admin/school/all",
    "/admin/roster?done=discarded",
    "/admin/catalog",
    "/admin/catalog?problem=no-files",
    "/admin/settings?highWagePercent=150",
    "/admin/settings?highWagePercent=none",
    "/admin/frameworks",
    "/admin/rules",
    "/admin/rules/us-mo",
    "/admin/rules/us-mo/try?sample=no-government",
    "/admin/rules/us-ak/try?sample=home",
    "/admin/texts?q=nurse",
    "/admin/texts/pathway/national-16/health-science/therapeutic-services?field=NEXT&problem=changed-meanwhile",
    "/admin/survey?trial=1&problem=changed",
  ],
};

// Light and dark, both languages and both widths, in two walks instead of eight. Every run takes each page on one of
// them; `npm run test:long` takes all on both.
const walks = [
  { locale: "en", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { locale: "es", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
] as const;

for (const [walk, { locale, colorScheme, viewport }] of walks.entries())
  test.describe(`${locale}, ${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

    const isTaken = (_: string, place: number) => isLong || place % walks.length === walk;

    for (const path of publicPages.filter(isTaken))
      test.describe(() => {
        test.use({ expectedErrors: path === "/no-such-page" ? [/404/] : [] });
        test(`${path || "home"} has nothing for axe to find, and no sideways scrolling`, async ({ page }) => {
          await page.goto(`/${locale}${path}`);
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        });
      });

    for (const [role, paths] of Object.entries(personalPages))
      test(`the pages of a ${role.toLowerCase().replace("_", " ")}`, async ({ page }) => {
        await signIn(page, demo(role), locale);
        for (const path of paths.filter(isTaken)) {
          await page.goto(`/${locale}${path}`);
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
        }
      });

    test("the draft of graduation rules", async ({ page }) => {
      await signIn(page, demo("SITE_ADMINISTRATOR"), locale);
      await page.goto(`/${locale}/admin/rules/us-ak`);
      await page.locator("main .sign").first().click();
      await expect(page).toHaveURL(/\/us-ak\/edit/);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });
  });
