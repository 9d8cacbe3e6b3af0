import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { approvalTexts } from "@/components/plans/approval-texts";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { listMails, mailboxIsOpen } from "@/lib/platform/mail-outbox";
import { fill, formatDate, formatTime, toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/mailbox">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = approvalTexts(toLocale((await params).locale)).mailbox;
  return { title, robots: { index: false, follow: false } };
}

const tones = { sent: "ok", cancelled: "danger", waiting: "warn", ready: "info" } as const;

/** In development and on demo sites: what would go out by mail. */
export default async function MailboxPage({ params }: Props) {
  if (!mailboxIsOpen()) notFound();
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, "/mailbox");
  const mails = await listMails(now());
  const { mailbox: texts } = approvalTexts(locale);
  const zone = env.WAYMARK_TIME_ZONE;
  return (
    <PageFrame locale={locale} path="/mailbox" person={{ name: administrator.name, home: homePath(administrator) }}>
      <div className="page part stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        {mails.length === 0 ? <EmptyState level={2} title={texts.empty} text={texts.emptyText} /> : null}
        <ul className="mailbox">
          {mails.map((mail) => (
            <li key={mail.id} className="panel">
              <h2>{mail.subject}</h2>
              <p className="sm soft">
                {fill(texts.to, {
                  to: mail.to,
                  date: `${formatDate(locale, mail.createdAt, zone)}, ${formatTime(locale, mail.createdAt, zone)}`,
                })}{" "}
                <Badge tone={tones[mail.state]}>
                  {mail.sendAfter && mail.state === "waiting"
                    ? fill(texts.states.waiting, { time: formatTime(locale, mail.sendAfter, zone) })
                    : mail.state === "waiting"
                      ? texts.states.ready
                      : texts.states[mail.state]}
                </Badge>
              </p>
              {mail.body ? <pre>{mail.body}</pre> : null}
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  );
}
