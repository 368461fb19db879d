/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "report/explanation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What has a name of its own below this depth is told when it is asked for. */
#define OWN_DEPTH 2
#define INDENT    2

static void
add_texts (JsonBuilder *builder, const char *name, const GPtrArray *texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, texts->pdata[i]);
  json_builder_end_array (builder);
}

static void
add_step (JsonBuilder *builder, const AlliesExplanationStep *step)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "id", step->id);
  allies_json_string (builder, "label", step->label);
  allies_json_number (builder, "value", step->value);
  allies_json_string (builder, "text", step->text);
  allies_json_string (builder, "unit", step->unit);
  allies_json_number (builder, "precision", step->precision);
  allies_json_string (builder, "rule", step->rule);
  allies_json_string (builder, "sum", allies_explanation_sum_get_code (step->sum));
  allies_json_boolean (builder, "counts", step->counts);
  allies_json_number (builder, "weight", step->weight);
  allies_json_number (builder, "share", step->share);
  allies_json_string (builder, "reason", step->reason);
  add_texts (builder, "notes", step->notes);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < step->steps->len; i++)
    add_step (builder, step->steps->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const AlliesExplanation *explanation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GPtrArray *numbers = allies_explanation_get_numbers (explanation);

  json_builder_begin_object (builder);
  allies_json_string (builder, "id", allies_explanation_get_id (explanation));
  allies_json_string (builder, "title", allies_explanation_get_title (explanation));
  json_builder_set_member_name (builder, "numbers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < numbers->len; i++)
    add_step (builder, numbers->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  allies_output_json (builder);
}

static char *
dup_exact (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (isnan (value) ? "" : g_ascii_dtostr (text, sizeof text, value));
}

static void
add_row (GPtrArray *rows, const AlliesExplanationStep *step, guint depth)
{
  g_auto (GStrv) row = g_new0 (char *, 14);
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < step->notes->len; i++)
    g_string_append_printf (notes, "%s%s", i > 0 ? " " : "", (char *)step->notes->pdata[i]);
  row[0] = g_strdup_printf ("%u", depth);
  row[1] = g_strdup (step->id != NULL ? step->id : "");
  row[2] = g_strdup (step->label);
  row[3] = dup_exact (step->value);
  row[4] = g_strdup (step->text != NULL ? step->text : "");
  row[5] = g_strdup (step->unit != NULL ? step->unit : "");
  row[6] = g_strdup (allies_explanation_sum_get_code (step->sum));
  row[7] = g_strdup (step->counts ? "yes" : "no");
  row[8] = dup_exact (step->weight);
  row[9] = dup_exact (step->share);
  row[10] = g_strdup (step->reason != NULL ? step->reason : "");
  row[11] = g_strdup (step->rule != NULL ? step->rule : "");
  row[12] = g_string_free (notes, FALSE);
  g_ptr_array_add (rows, g_steal_pointer (&row));
  for (guint i = 0; i < step->steps->len; i++)
    add_row (rows, step->steps->pdata[i], depth + 1);
}

static void
print_csv (const AlliesExplanation *explanation)
{
  const char *const columns[] = { "depth",  "id",     "label", "value",  "text", "unit",  "sum",
                                  "counts", "weight", "share", "reason", "rule", "notes", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  const GPtrArray *numbers = allies_explanation_get_numbers (explanation);

  for (guint i = 0; i < numbers->len; i++)
    add_row (rows, numbers->pdata[i], 0);
  allies_output_table (ALLIES_FORMAT_CSV, columns, rows);
}

static void
print_line (guint depth, const char *text)
{
  g_print ("%*s%s\n", (int)(INDENT * depth), "", text);
}

static void
print_head (const AlliesExplanationStep *step, guint depth)
{
  g_autofree char *value = allies_explanation_step_dup_value (step);
  g_autofree char *weight = depth > 0 ? allies_explanation_step_dup_weight (step) : g_strdup ("");
  g_autofree char *line =
      g_strdup_printf ("%s: %s%s%s%s", step->label, value, *weight != '\0' ? " (" : "", weight,
                       *weight != '\0' ? ")" : "");

  print_line (depth, line);
  if (step->reason != NULL)
    print_line (depth + 1, step->reason);
}

/* Returns the first identifier under which more is told, or NULL when all is told here. */
static const char *
print_step (const AlliesExplanationStep *step, guint depth, const char *last_rule)
{
  const char *more = NULL;

  print_head (step, depth);
  if (depth >= OWN_DEPTH && step->id != NULL && step->steps->len > 0)
    return step->id;
  if (step->rule != NULL && g_strcmp0 (step->rule, last_rule) != 0)
    {
      g_autofree char *rule = g_strdup_printf (_ ("Rule: %s"), step->rule);

      print_line (depth + 1, rule);
      last_rule = step->rule;
    }
  for (guint i = 0; i < step->notes->len; i++)
    print_line (depth + 1, step->notes->pdata[i]);
  for (guint i = 0; i < step->steps->len; i++)
    {
      const AlliesExplanationStep *child = step->steps->pdata[i];
      const char *told = print_step (child, depth + 1, last_rule);

      more = more != NULL ? more : told;
      last_rule = child->rule != NULL ? child->rule : last_rule;
    }
  return more;
}

static void
print_text (const AlliesExplanation *explanation)
{
  const GPtrArray *numbers = allies_explanation_get_numbers (explanation);
  const char *more = NULL;

  print_line (0, allies_explanation_get_title (explanation));
  for (guint i = 0; i < numbers->len; i++)
    {
      const char *told;

      g_print ("\n");
      told = print_step (numbers->pdata[i], 0, NULL);
      more = more != NULL ? more : told;
    }
  if (more != NULL)
    g_print (_ ("\nExplain “%s” and the others by their own identifiers to see what they are made "
                "from.\n"),
             more);
}

static int
print (AlliesResults *results, const char *id, AlliesFormat format)
{
  g_autoptr (AlliesExplanation) explanation = allies_explanation_new (results, id);

  if (explanation == NULL)
    return allies_command_complain (g_error_new (ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                                                 _ ("There is no number “%.80s”. %s"), id,
                                                 allies_explanation_get_kinds ()));
  if (format == ALLIES_FORMAT_JSON)
    print_json (explanation);
  else if (format == ALLIES_FORMAT_CSV)
    print_csv (explanation);
  else
    print_text (explanation);
  return 0;
}

int
allies_command_explain (int argc, char **argv)
{
  int year = 0;
  g_autofree char *format_word = NULL;
  g_autofree char *peers = NULL;
  g_autofree char *side = NULL;
  AlliesFormat format;
  GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &side, ALLIES_INPUT_SIDE_HELP, "SIDE" },
    { "peers", 0, 0, G_OPTION_ARG_FILENAME, &peers, N_ ("Peers instead of the bundled ones"),
      "FILE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("text, csv or json"), "FORMAT" },
    { NULL }
  };
  g_autoptr (AlliesResults) results = NULL;
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse ("FILE ID", _ ("Prints where a number comes from."), entries, &argc,
                             &argv)
      || !allies_output_parse_format (format_word, &format))
    return ALLIES_EXIT_USAGE;
  if (argc != 3)
    return allies_command_misuse (_ ("“explain” takes one dossier and what to explain. %s"),
                                  allies_explanation_get_kinds ());
  results = allies_input_results (argv[1], year, peers, side, &error);
  if (results == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  return print (results, argv[2], format);
}
