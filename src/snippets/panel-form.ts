/** Whether the validity panel is shown, or as one line. */
export type PanelOption = boolean | 'compact';

/** What the element's attribute `panel` may say. */
export type PanelForm = 'status' | 'compact' | 'none';

/** What the attribute says for an option. */
export function panelForm(option: PanelOption): PanelForm {
  if (option === 'compact') return option;
  return option ? 'status' : 'none';
}

/** The option for what the attribute says; whatever that does not know is the element's default. */
export function panelOption(form: string): PanelOption {
  return form === 'compact' ? form : form !== 'none';
}
