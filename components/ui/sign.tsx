import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";

type Look = { back?: boolean; size?: "small" | "big" };
type LinkProps = { href: string } & AnchorHTMLAttributes<HTMLAnchorElement>;
type ButtonProps = { href?: undefined } & ButtonHTMLAttributes<HTMLButtonElement>;

function LinkOrButton(props: LinkProps | ButtonProps) {
  return props.href === undefined ? <button type="submit" {...props} /> : <a {...props} />;
}

/** The one thing to do next: a signboard. A link with `href`, otherwise a submit button; `back` points left. */
export function Sign({ back, size, className = "", ...rest }: Look & (LinkProps | ButtonProps)) {
  const classes = ["sign", back && "back", size === "small" && "small", className].filter(Boolean).join(" ");
  return <LinkOrButton className={classes} {...rest} />;
}

/** Everything else one can do: outlined. A link with `href`, otherwise a submit button. */
export function PlainButton({ className = "", ...rest }: LinkProps | ButtonProps) {
  return <LinkOrButton className={`plain ${className}`.trim()} {...rest} />;
}
