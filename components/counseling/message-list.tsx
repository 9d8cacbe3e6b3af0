import { Badge } from "@/components/ui/badge";
import type { MessageLine } from "@/lib/counseling/queries/list-messages";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import { messageTexts } from "./message-texts";

type Props = { locale: Locale; messages: readonly MessageLine[]; timeZone: string; waits: boolean };

/** One line for each message: whom it is from or to, what it is about, what it waits for. */
export function MessageList({ locale, messages, timeZone, waits }: Props) {
  const texts = messageTexts(locale);
  const who = ({ name, sent }: MessageLine) =>
    sent ? (name === null ? texts.toPart : fill(texts.to, { name })) : fill(texts.from, { name: name ?? "" });
  return (
    <ul className="message-list">
      {messages.map((message) => (
        <li key={message.id} className={message.isUnread ? "unread" : undefined}>
          <a href={`/${locale}/messages/${message.id}`}>
            {message.isTaken && message.subject === ""
              ? texts.taken
              : message.isReply
                ? `${texts.reply}: ${message.subject}`
                : message.subject}
          </a>
          <p className="message-who">
            {message.isUnread ? <Badge tone="info">{texts.unread}</Badge> : null}
            {waits && message.isOpen && !message.isTaken ? <Badge tone="warn">{texts.waits}</Badge> : null}
            {message.isTaken ? <Badge>{texts.taken}</Badge> : null}
            <span>{who(message)}</span>
            <time dateTime={message.createdAt.toISOString()}>{formatDate(locale, message.createdAt, timeZone)}</time>
            {message.sent ? <ReadBy locale={locale} {...message.sent} /> : null}
          </p>
          {message.text ? <p className="message-begin">{message.text}</p> : null}
        </li>
      ))}
    </ul>
  );
}

export function ReadBy({ locale, count, read }: { locale: Locale; count: number; read: number }) {
  const texts = messageTexts(locale);
  if (count === 1) return <span>{read === 1 ? texts.opened : texts.notOpened}</span>;
  const forms = { one: fillRead(texts.readBy.one, read), other: fillRead(texts.readBy.other, read) };
  return <span>{plural(locale, count, forms)}</span>;
}

const fillRead = (text: string, read: number) => text.replace("{read}", String(read));
