import { Badge } from "@/components/ui/badge";
import { PlainButton } from "@/components/ui/sign";
import type { MessageThread, ThreadMessage } from "@/lib/counseling/queries/get-message";
import { messageParts } from "@/lib/counseling/rules/message-text";
import { fill, formatDate, formatTime, type Locale } from "@/lib/platform/texts";
import { ReadBy } from "./message-list";
import { messageTexts } from "./message-texts";

type Act = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  thread: MessageThread;
  timeZone: string;
  /** The public address of this site: only its own pages become links. */
  origin: string;
  /** Staff put questions away as done. */
  handles: boolean;
  takeBackUntil: (createdAt: Date) => Date;
  acts: { takeBack: Act; handle: Act };
};

const Words = ({ text, origin }: { text: string; origin: string }) => (
  <p className="message-text">
    {messageParts(text, origin).map((part, i) =>
      part.href === undefined ? (
        part.text
      ) : (
        <a key={i} href={part.href}>
          {part.text}
        </a>
      ),
    )}
  </p>
);

function OneMessage({ message, ...props }: Props & { message: ThreadMessage }) {
  const { locale, thread, timeZone, origin, handles, acts } = props;
  const { thread: texts, taken, takenText } = messageTexts(locale);
  const own = message.senderName === null;
  const when = fill(texts.at, {
    date: formatDate(locale, message.createdAt, timeZone),
    time: formatTime(locale, message.createdAt, timeZone),
  });
  return (
    <li className={own ? "own" : undefined}>
      <p className="message-who">
        <strong>{message.senderName ?? texts.you}</strong>
        <time dateTime={message.createdAt.toISOString()}>{when}</time>
        {message.isTaken ? <Badge>{taken}</Badge> : null}
        {message.sent && !message.isTaken ? <ReadBy locale={locale} {...message.sent} /> : null}
        {handles && message.isOpen === false ? <Badge tone="ok">{texts.isDone}</Badge> : null}
      </p>
      {message.text === "" ? <p className="soft">{takenText}</p> : <Words text={message.text} origin={origin} />}
      {message.canTakeBack ? (
        <form action={acts.takeBack} className="row no-print">
          <input type="hidden" name="messageId" value={message.id} />
          <PlainButton>{texts.takeBack}</PlainButton>
          <span className="hint">
            {fill(texts.takeBackHint, { time: formatTime(locale, props.takeBackUntil(message.createdAt), timeZone) })}
          </span>
        </form>
      ) : null}
      {handles && message.isOpen !== null && thread.partner !== null ? (
        <form action={acts.handle} className="no-print">
          <input type="hidden" name="messageId" value={message.id} />
          <input type="hidden" name="done" value={message.isOpen ? "yes" : "no"} />
          <PlainButton>{message.isOpen ? texts.done : texts.undone}</PlainButton>
        </form>
      ) : null}
    </li>
  );
}

/** A talk between two, or a message to several with the answers that came. */
export function MessageTalk(props: Props) {
  const { locale, thread, timeZone } = props;
  const { thread: texts, unread } = messageTexts(locale);
  return (
    <>
      <ol className="message-talk">
        {thread.messages.map((message) => (
          <OneMessage key={message.id} {...props} message={message} />
        ))}
      </ol>
      {thread.partner === null && thread.answers === null ? (
        <section className="part stack">
          <h2>{texts.answers}</h2>
          {thread.answered.length === 0 ? (
            <p className="soft">{texts.noAnswers}</p>
          ) : (
            <ul className="message-list">
              {thread.answered.map(({ id, name, createdAt, isUnread }) => (
                <li key={id} className={isUnread ? "unread" : undefined}>
                  <a href={`/${locale}/messages/${id}`}>{name}</a>
                  <p className="message-who">
                    {isUnread ? <Badge tone="info">{unread}</Badge> : null}
                    <time dateTime={createdAt.toISOString()}>{formatDate(locale, createdAt, timeZone)}</time>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      ) : null}
    </>
  );
}
