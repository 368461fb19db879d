/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-text.h"

#define LRM  "\342\200\216"
#define RLM  "\342\200\217"
#define ZWNJ "\342\200\214"

static void
test_kept_characters (void)
{
  static const struct
  {
    const char *given;
    const char *kept;
  } cases[] = {
    { RLM "CRM", RLM "CRM" },
    { "C" RLM "RM", "CRM" },
    { "a" ZWNJ "b", "ab" },
    { "می" ZWNJ "خواهم", "می" ZWNJ "خواهم" },
    { "\342\200\256"
      "abc",
      "abc" },
    { "soft\302\255en", "soften" },
    { "e\314\201t\303\251", "\303\251t\303\251" },
    { "\342\204\246", "\316\251" },
    { "\342\200\234\342\210\222 82 %\342\200\235 \342\200\223 \342\202\254 2.2\342\200\257m",
      "\342\200\234\342\210\222 82 %\342\200\235 \342\200\223 \342\202\254 2.2\342\200\257m" },
    { "a\nb\302\205c\342\200\250d", "a b c d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = allies_scene_text_clean (cases[i].given);

      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

static void
test_direction (void)
{
  static const struct
  {
    const char *text;
    gboolean runs_left;
    gboolean has_leftward;
  } cases[] = {
    { "", FALSE, FALSE },
    { "2024", FALSE, FALSE },
    { "Acme", FALSE, FALSE },
    { "日の出", FALSE, FALSE },
    { "שלום", TRUE, TRUE },
    { "שלום: where marketing stands", FALSE, TRUE },
    { "مرحبا بكم في CRM", TRUE, TRUE },
    { RLM "Acme", TRUE, FALSE },
    { LRM "שלום", FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (allies_scene_text_runs_left (cases[i].text), ==, cases[i].runs_left);
      g_assert_cmpint (allies_scene_text_has_leftward (cases[i].text), ==, cases[i].has_leftward);
    }
  g_assert_cmpstr (allies_scene_text_skip_mark (RLM LRM "a"), ==, "a");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-text/kept-characters", test_kept_characters);
  g_test_add_func ("/scene-text/direction", test_direction);
  return g_test_run ();
}
