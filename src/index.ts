/** The library face: all of the program that needs no screen. The form, scripts and tests use nothing else. */
export * from './schema/cells'
