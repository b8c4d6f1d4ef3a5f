import type { ReactNode } from 'react';
import { askedAddress, type Asked } from './_asked';

/** A step to another question on this page: an address like any other, opened without loading the page again. */
export function AskLink(props: {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly current?: 'page' | 'true' | undefined;
  readonly children: ReactNode;
}) {
  const { asked, onAsk, className, label, current, children } = props;
  return (
    <a
      href={askedAddress(asked)}
      className={className}
      aria-label={label}
      aria-current={current}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onAsk(asked);
      }}
    >
      {children}
    </a>
  );
}
