/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/method-rule.h"

#include "support/sample-deck.h"
#include "support/sample-report.h"

#include <string.h>

/* Every rule is told in its section, unless nothing of it is used. */
static void
test_sections_tell_their_rules (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();

  for (guint i = 0; i < ALLIES_METHOD_N_RULES; i++)
    {
      AlliesMethodRule rule = (AlliesMethodRule)i;
      AlliesMethodSection section = allies_method_rule_get_section (rule);
      g_autofree char *text = allies_method_section_dup_text (section, results);
      gboolean is_told = strstr (text, allies_method_rule_get_text (rule)) != NULL;

      g_test_message ("%s", allies_method_rule_get_text (rule));
      g_assert_cmpint (is_told, ==,
                       rule != ALLIES_RULE_GEOMETRIC && rule != ALLIES_RULE_MINIMUM
                           && rule != ALLIES_RULE_SHARES);
      g_assert_true (g_str_has_suffix (allies_method_rule_get_text (rule), "."));
    }
}

typedef struct
{
  const char *deck;
  AlliesMethodSection section;
  const char *part;
  gboolean is_told;
} Case;

static const Case cases[] = {
  { "trust", ALLIES_METHOD_SCORES, "weakest link", TRUE },
  { "trust", ALLIES_METHOD_PEERS, "There are no peers for this questionnaire", TRUE },
  { "trust", ALLIES_METHOD_PEERS, "Estimated peers", FALSE },
  { "trust", ALLIES_METHOD_ALIGNMENT, "Shares count", FALSE },
  { "example", ALLIES_METHOD_SCORES, "weakest link", FALSE },
  { "example", ALLIES_METHOD_PEERS, "Estimated peers", TRUE },
};

static void
test_what_is_used (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesResults) results = sample_deck_results (cases[i].deck);
      g_autofree char *text = allies_method_section_dup_text (cases[i].section, results);

      g_test_message ("%s: %s", cases[i].deck, cases[i].part);
      g_assert_cmpint (strstr (text, cases[i].part) != NULL, ==, cases[i].is_told);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/method-rule/sections-tell-their-rules", test_sections_tell_their_rules);
  g_test_add_func ("/method-rule/what-is-used", test_what_is_used);
  return g_test_run ();
}
