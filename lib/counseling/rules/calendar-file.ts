export type CalendarEvent = {
  id: string;
  /** The host name of this Waymark, which makes the id unique in the world. */
  host: string;
  starts: Date;
  minutes: number;
  title: string;
  place: string;
  text: string;
  cancelled: boolean;
  /** When it was last changed: a newer file takes the place of an older one. */
  changedAt: Date;
};

const time = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** RFC 5545, 3.3.11: what has a meaning in a text is escaped; other control characters are left out. */
const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");

const longest = 75;

/** RFC 5545, 3.1: no line has more than 75 octets; what follows begins with a space. No character is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longest) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

/** One event as an iCalendar file (RFC 5545), in UTC. */
export function calendarFile(event: CalendarEvent): string {
  const ends = new Date(event.starts.getTime() + event.minutes * 60_000);
  const optional = (name: string, text: string) => (text.trim() === "" ? [] : [`${name}:${escaped(text.trim())}`]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Waymark//Meetings//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${event.id}@${event.host}`,
    `DTSTAMP:${time(event.changedAt)}`,
    `LAST-MODIFIED:${time(event.changedAt)}`,
    `SEQUENCE:${Math.floor(event.changedAt.getTime() / 1000) % 2_147_483_647}`,
    `DTSTART:${time(event.starts)}`,
    `DTEND:${time(ends)}`,
    ...optional("SUMMARY", event.title),
    ...optional("LOCATION", event.place),
    ...optional("DESCRIPTION", event.text),
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
