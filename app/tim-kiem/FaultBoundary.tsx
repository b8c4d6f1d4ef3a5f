import { Component, type ReactNode } from 'react';

interface Props {
  /** What is drawn: another one is tried anew. */
  readonly of: unknown;
  /** Stands in its place where it cannot be drawn. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

interface State {
  /** What could not be drawn. */
  readonly failed?: unknown;
}

/** An answer that cannot be drawn takes only its own place: the box stays. React offers no other form for this than a class. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = {};

  override componentDidCatch(): void {
    this.setState({ failed: this.props.of });
  }

  static getDerivedStateFromError(): State {
    return { failed: UNTOLD };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    const { of, instead, children } = this.props;
    return failed !== undefined && (failed === UNTOLD || failed === of) ? instead : children;
  }
}

/** The fault was caught, and not yet of what. */
const UNTOLD = Symbol('untold');
