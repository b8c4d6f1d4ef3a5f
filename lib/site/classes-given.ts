/** Attribute of a place that a script takes over: classes that the script gives to what it makes, each behind the name that the script has for it: `panel=PHzbRG_panel`. */
export const CLASSES_GIVEN = 'data-classes';
