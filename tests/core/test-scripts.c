/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/scripts.h"

#include <math.h>

typedef struct
{
  AlliesFont *font;
  AlliesScripts *scripts;
} Fixture;

typedef struct
{
  double left;
  double right;
  guint parts;
  GString *all;
} Traced;

typedef struct
{
  const char *name;
  const char *text;
} Script;

static const Script scripts[] = {
  { "arabic", "شركة النور للتجارة" }, { "hebrew", "חברת השמש" },          { "hindi", "सूर्य व्यापार" },
  { "japanese", "日の出商事" },       { "mixed", "שלום Acme 2024 שלום" },
};

static void
note (gpointer target, double x)
{
  Traced *traced = target;

  traced->left = fmin (traced->left, x);
  traced->right = fmax (traced->right, x);
  g_string_append_printf (traced->all, "%.4f ", x);
}

static void
move_to (gpointer target, double x, double y)
{
  ((Traced *)target)->parts++;
  note (target, x);
}

static void
line_to (gpointer target, double x, double y)
{
  note (target, x);
}

static void
curve_to (gpointer target, double x1, double y1, double x2, double y2, double x3, double y3)
{
  note (target, x3);
}

static void
close_path (gpointer target)
{
}

static gboolean
trace (Fixture *fixture, const char *text, gboolean whole, Traced *traced)
{
  static const AlliesOutlineSink sink = { move_to, line_to, curve_to, close_path };

  *traced = (Traced){ INFINITY, -INFINITY, 0, g_string_new (NULL) };
  return allies_scripts_trace (fixture->scripts, ALLIES_FACE_REGULAR, text, (AlliesPoint){ 10, 20 },
                               12, whole, &sink, traced);
}

static void
clear_traced (Traced *traced)
{
  g_string_free (traced->all, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->font = allies_font_new (NULL);
  fixture->scripts = allies_scripts_new (fixture->font);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  allies_scripts_free (fixture->scripts);
  g_object_unref (fixture->font);
}

/* What is drawn lies where it was measured, and is the same the next time. */
static void
test_script (Fixture *fixture, gconstpointer data)
{
  const Script *script = data;
  double width = 12 * allies_scripts_measure (fixture->scripts, ALLIES_FACE_REGULAR, script->text);
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  Fixture other = { font, allies_scripts_new (font) };
  Traced first;
  Traced second;

  g_assert_true (trace (fixture, script->text, TRUE, &first));
  g_assert_true (trace (&other, script->text, TRUE, &second));
  g_assert_cmpstr (first.all->str, ==, second.all->str);
  g_assert_cmpfloat (first.left, >=, 10 - 1.5);
  g_assert_cmpfloat (first.right, <=, 10 + width + 1.5);
  g_assert_cmpfloat (first.right - first.left, >=, width * 0.8);
  clear_traced (&first);
  clear_traced (&second);
  allies_scripts_free (other.scripts);
  if (!allies_scripts_has_font (fixture->scripts, script->text))
    g_test_skip ("no font of this computer has this script; its letters are boxes");
}

/* A line that is long is drawn to its end. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Traced one;
  Traced hundred;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "שלום ");
  trace (fixture, "שלום", TRUE, &one);
  trace (fixture, text->str, TRUE, &hundred);
  g_assert_cmpuint (hundred.parts, ==, 100 * one.parts);
  clear_traced (&one);
  clear_traced (&hundred);
}

/* A character that no font has is a box: one rectangle in another. */
static void
test_box (Fixture *fixture, gconstpointer data)
{
  Traced traced;

  g_assert_false (allies_scripts_has_font (fixture->scripts, "\363\260\200\200"));
  g_assert_true (trace (fixture, "\363\260\200\200", TRUE, &traced));
  g_assert_cmpuint (traced.parts, ==, 2);
  clear_traced (&traced);
  g_assert_false (trace (fixture, " ", TRUE, &traced));
  clear_traced (&traced);
}

static void
test_pieces (Fixture *fixture, gconstpointer data)
{
  static const char *const wanted[] = { "Acme ", "ג", "ב", "א" };
  g_autoptr (GArray) pieces =
      allies_scripts_list (fixture->scripts, ALLIES_FACE_BOLD, "Acme אבג – a longer end");
  double end = 0;
  g_autoptr (GString) all = g_string_new (NULL);
  Traced whole;
  Traced part;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AlliesScriptPiece *piece = &g_array_index (pieces, AlliesScriptPiece, i);

      g_string_append (all, piece->text);
      g_assert_cmpfloat_with_epsilon (piece->x, end, 0.001);
      end = piece->x + piece->width;
      if (i >= 1 && i <= 3)
        g_assert_cmpstr (piece->text, ==, wanted[i]);
      g_assert_cmpint (piece->is_plain, ==, i < 1 || i > 3);
    }
  g_assert_cmpstr (all->str, ==, "Acme גבא – a longer end");
  g_assert_cmpfloat_with_epsilon (
      end, allies_scripts_measure (fixture->scripts, ALLIES_FACE_BOLD, "Acme אבג – a longer end"),
      0.001);
  trace (fixture, "Acme אבג", TRUE, &whole);
  trace (fixture, "Acme אבג", FALSE, &part);
  g_assert_cmpuint (part.parts, >, 0);
  g_assert_cmpuint (part.parts, <, whole.parts);
  clear_traced (&whole);
  clear_traced (&part);
}

/* A mark at its start turns the line round. */
static void
test_direction (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) right = allies_scripts_list (fixture->scripts, 0, "Acme אבג.");
  g_autoptr (GArray) left = allies_scripts_list (fixture->scripts, 0, "\342\200\217Acme אבג.");

  g_assert_cmpstr (g_array_index (right, AlliesScriptPiece, 0).text, ==, "Acme ");
  g_assert_cmpstr (g_array_index (left, AlliesScriptPiece, 0).text, ==, ".");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *path = g_strconcat ("/scripts/script/", scripts[i].name, NULL);

      g_test_add (path, Fixture, &scripts[i], set_up, test_script, tear_down);
    }
  g_test_add ("/scripts/long", Fixture, NULL, set_up, test_long, tear_down);
  g_test_add ("/scripts/box", Fixture, NULL, set_up, test_box, tear_down);
  g_test_add ("/scripts/pieces", Fixture, NULL, set_up, test_pieces, tear_down);
  g_test_add ("/scripts/direction", Fixture, NULL, set_up, test_direction, tear_down);
  return g_test_run ();
}
