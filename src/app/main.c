/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/application.h"
#include "app/resources.h"

#include <libintl.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autoptr (AlliesApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ALLIES_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  allies_resources_register ();
  application = allies_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
