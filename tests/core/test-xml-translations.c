/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-translations.h"

#include "support/sample.h"

#define MISSING(language)                                                                          \
  "This text is not translated into “" language "”, which the file offers elsewhere."

static const struct
{
  const char *text;
  const char *faults;
} cases[] = {
  { "<m><a>One</a><b>Two</b></m>", "" },
  { "<m><a>One</a><a xml:lang='fr'>Un</a><b id='x'>Two</b></m>", "" },
  { "<m><a>One</a><a xml:lang='fr'>Un</a>\n<b>Two</b></m>", "2:1: " MISSING ("fr") },
  { "<m><a>One</a><a xml:lang='fr'>Un</a>\n<p><b>Two</b><b xml:lang='fr'>Deux</b></p></m>", "" },
  { "<m><a>One</a><a xml:lang='fr'>Un</a>\n<b>Two</b><b xml:lang='de'>Zwei</b></m>",
    "1:4: " MISSING ("de") "\n2:1: " MISSING ("fr") },
  /* a second text of the same name has translations of its own */
  { "<m><a>One</a><a xml:lang='fr'>Un</a>\n<a>Two</a></m>", "2:1: " MISSING ("fr") },
  { "<m><a>One</a><a xml:lang='fr'>Un</a><b> </b><c/></m>", "" },
};

static void
test_missing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesXmlDocument) document = sample_document (cases[i].text);

      allies_xml_translations_check (allies_xml_document_get_root (document));
      g_autofree char *faults = sample_faults (document);
      g_assert_cmpstr (faults, ==, cases[i].faults);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-translations/missing", test_missing);
  return g_test_run ();
}
