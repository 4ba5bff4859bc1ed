import { milliseconds, type Milliseconds } from '../../../shared/index.js';
import { EMPTY_FORM, type FormIssue, type FormField, type FormValues } from './form-values.js';

/** How long somebody has to stop typing before what was typed counts as a whole, in milliseconds. */
const PAUSE_MS = 1_000;

/**
 * What was typed into a form, which of it is to be judged in sight of everybody, and which of it is to be read out.
 * Never holds an API key.
 */
export class FormMemory {
  #values: FormValues = EMPTY_FORM;
  #said: FormValues = EMPTY_FORM;
  #typedAt: Milliseconds | undefined;
  readonly #left = new Set<FormField>();
  #refused: FormIssue | undefined;

  get values(): FormValues {
    return this.#values;
  }

  /** The values that a sentence about them is to tell: those before the field that somebody is typing into. */
  saidAt(now: Milliseconds): FormValues {
    if (now >= this.pauseEndsAt) this.settle();
    return this.#said;
  }

  /** When what is being typed counts as a whole; at once where nobody types. */
  get pauseEndsAt(): Milliseconds {
    return milliseconds(this.#typedAt === undefined ? 0 : this.#typedAt + PAUSE_MS);
  }

  /** Takes what is being typed. What a server said of the field before holds no more. */
  type(field: FormField, values: Partial<FormValues>, now: Milliseconds): void {
    this.#take(values);
    this.#typedAt = now;
    if (this.#refused?.field === field) this.#refused = undefined;
  }

  /** Takes what was chosen; nothing more is to come. */
  choose(values: Partial<FormValues>, fields: readonly FormField[]): void {
    this.#take(values);
    for (const field of fields) if (this.#refused?.field === field) this.#refused = undefined;
    this.leave(fields);
  }

  /** These fields were left. */
  leave(fields: readonly FormField[]): void {
    for (const field of fields) this.#left.add(field);
    this.settle();
  }

  /** What is being typed counts as a whole. */
  settle(): void {
    this.#said = this.#values;
    this.#typedAt = undefined;
  }

  /** A server minds a field. */
  refuse(issue: FormIssue | undefined): void {
    this.#refused = issue;
  }

  /** What is wrong with a field, once it is time to say so. */
  issueOf(field: FormField, issues: readonly FormIssue[]): FormIssue | undefined {
    const own = this.#left.has(field) ? issues.find((issue) => issue.field === field) : undefined;
    return own ?? (this.#refused?.field === field ? this.#refused : undefined);
  }

  /** Forgets everything. */
  clear(): void {
    this.#values = EMPTY_FORM;
    this.#left.clear();
    this.#refused = undefined;
    this.settle();
  }

  #take(values: Partial<FormValues>): void {
    this.#values = { ...this.#values, ...values };
  }
}
