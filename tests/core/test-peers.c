/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/peers.h"

#include <math.h>
#include <string.h>

#define CELL(attributes)                                                                           \
  "<cell subject='a.b' year='2026' basis='illustrative' " attributes                               \
  "><population>P</population><source>S</source><sample>n not published</sample></cell>\n"
#define OPEN                                                                                       \
  "<peers xmlns='urn:allies:peers:1' format='1.0' id='own' version='1' model='m'><name>Own</"      \
  "name>\n"

static AlliesPeers *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return allies_peers_new_from_bytes (bytes, "own.peers", NULL, NULL, error);
}

static AlliesPeers *
new_stepped (void)
{
  g_autoptr (GError) error = NULL;
  AlliesPeers *peers = read_text (
      OPEN CELL ("median='1'") CELL ("median='2' industry='retail'")
          CELL ("median='3' industry='retail' region='europe'")
              CELL ("median='4' industry='retail' size='large' region='europe'") "</peers>",
      &error);

  g_assert_no_error (error);
  return peers;
}

static double
answer (AlliesPeers *peers, AlliesSegment segment, AlliesSegmentWidth *width)
{
  AlliesPeerCell *cell = allies_peers_look_up (peers, "a.b", segment, width);

  return cell != NULL ? allies_peer_cell_get (cell)->median : NAN;
}

static void
test_fall_back (void)
{
  static const struct
  {
    const char *industry;
    const char *size;
    const char *region;
    double median;
    AlliesSegmentWidth width;
  } cases[] = {
    { "retail", "large", "europe", 4, ALLIES_SEGMENT_GIVEN },
    { "retail", "small", "europe", 3, ALLIES_SEGMENT_ANY_SIZE },
    { "retail", "large", "asia-pacific", 2, ALLIES_SEGMENT_ANY_REGION },
    { "retail", NULL, NULL, 2, ALLIES_SEGMENT_GIVEN },
    { "health", "large", "europe", 1, ALLIES_SEGMENT_ALL },
    { NULL, NULL, NULL, 1, ALLIES_SEGMENT_GIVEN },
  };
  g_autoptr (AlliesPeers) peers = new_stepped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesSegmentWidth width = ALLIES_SEGMENT_ALL;

      g_assert_cmpfloat (
          answer (peers, allies_segment_new (cases[i].industry, cases[i].size, cases[i].region),
                  &width),
          ==, cases[i].median);
      g_assert_cmpuint (width, ==, cases[i].width);
    }
  g_assert_null (allies_peers_look_up (peers, "a.c", allies_segment_new (NULL, NULL, NULL), NULL));
}

#define DATED(basis, year, median)                                                                 \
  "<cell subject='a.b' year='" year "' basis='" basis "' median='" median                          \
  "'><population>P</population><source>S</source><sample>n not published</sample></cell>\n"

static void
test_basis_and_year (void)
{
  static const struct
  {
    guint year;
    double median;
  } cases[] = { { 2019, 3 }, { 2021, 3 }, { 2022, 3 }, { 2023, 4 }, { 2030, 4 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPeers) peers = read_text (
      OPEN DATED ("illustrative", "2020", "1") DATED ("published", "2023", "4")
          DATED ("published", "2021", "3") DATED ("illustrative", "2026", "2") "</peers>",
      &error);
  AlliesSegment all = allies_segment_new (NULL, NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpfloat (answer (peers, all, NULL), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (
        allies_peer_cell_get (allies_peers_look_up_until (peers, "a.b", all, cases[i].year, NULL))
            ->median,
        ==, cases[i].median);
}

static void
test_public_education (void)
{
  g_autoptr (AlliesPeers) peers = new_stepped ();
  AlliesSegment school = allies_segment_new ("public-education", "large", "europe");
  g_autofree char *sentence = allies_peers_describe_answer (peers, NULL, school);

  g_assert_true (isnan (answer (peers, school, NULL)));
  g_assert_nonnull (strstr (sentence, "no peers for the public sector"));
}

static void
test_describe_answer (void)
{
  g_autoptr (AlliesPeers) peers = new_stepped ();
  AlliesSegment shop = allies_segment_new ("retail", "small", "latin-america");
  AlliesSegment retail = allies_segment_new ("retail", NULL, NULL);
  g_autofree char *wider =
      allies_peers_describe_answer (peers, allies_peers_look_up (peers, "a.b", shop, NULL), shop);
  g_autofree char *exact = allies_peers_describe_answer (
      peers, allies_peers_look_up (peers, "a.b", retail, NULL), retail);
  g_autofree char *none = allies_peers_describe_answer (peers, NULL, retail);

  g_assert_cmpstr (wider, ==,
                   "Peers: Retail and e-commerce, all sizes and regions (nothing nearer is known "
                   "for Retail and e-commerce, 10 to 49 people, Latin America).");
  g_assert_cmpstr (exact, ==, "Peers: Retail and e-commerce, all sizes and regions.");
  g_assert_cmpstr (none, ==,
                   "There are no peers for Retail and e-commerce, all sizes and regions.");
}

static void
test_bad (void)
{
  static const struct
  {
    const char *text;
    const char *fault;
  } cases[] = {
    { OPEN "\n<cell subject='a.b' year='2026' median='1'><population>P</population>"
           "<source>S</source><sample>n not published</sample></cell></peers>",
      "own.peers:3:1: “cell” has no “basis”." },
    { OPEN CELL ("median='1'") CELL ("median='2'") "</peers>",
      "own.peers:3:1: There are two distributions of “a.b” for the same segment, basis and year in "
      "this file." },
    { "<peers xmlns='urn:allies:peers:1' format='2.0' id='own' version='1' model='m'/>",
      "own.peers:1:1: The file was written by a newer Allies (format 2.0); please update Allies to "
      "open it." },
    { "<model xmlns='urn:allies:model:1' format='1.0'/>",
      "own.peers:1:1: The file starts with “model” in namespace “urn:allies:model:1”; expected "
      "“peers” in “urn:allies:peers:1”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (cases[i].text, &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, cases[i].fault);
    }
}

static AlliesModel *
new_model (void)
{
  g_autoptr (GError) error = NULL;
  AlliesModel *model = allies_model_new_bundled ("cmo-cio", NULL, &error);

  g_assert_no_error (error);
  return model;
}

static AlliesPeers *
new_bundled (AlliesModel *model)
{
  g_autoptr (GError) error = NULL;
  AlliesPeers *peers = allies_peers_new_bundled (model, NULL, &error);

  g_assert_no_error (error);
  return peers;
}

static void
test_other_model (void)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (OPEN "</peers>", strlen (OPEN "</peers>"));
  g_autoptr (GError) error = NULL;

  g_assert_null (allies_peers_new_from_bytes (bytes, "own.peers", model, NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "own.peers:1:1: These peers are for the model “m”, not for “cmo-cio”.");
}

/* every capability has peers for every industry but the public one, and says which ones */
static void
test_bundled (void)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (AlliesPeers) peers = new_bundled (model);
  GListModel *capabilities = allies_model_get_capabilities (model);
  static const char *const industries[] = { "retail", "health", "technology", NULL };

  g_assert_cmpuint (g_list_model_get_n_items (capabilities), ==, 16);
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      const char *id = allies_capability_get_id (capability);

      for (guint j = 0; j < G_N_ELEMENTS (industries); j++)
        {
          AlliesSegment segment = allies_segment_new (industries[j], "large", "europe");
          AlliesPeerCell *cell = allies_peers_look_up (peers, id, segment, NULL);

          g_assert_nonnull (cell);
          const AlliesPeerValues *values = allies_peer_cell_get (cell);
          g_assert_true (values->segment.industry == -1
                         || values->segment.industry == segment.industry);
          g_assert_cmpuint (g_list_model_get_n_items (allies_peer_cell_get_figures (cell)), >, 0);
        }
      g_assert_null (allies_peers_look_up (
          peers, id, allies_segment_new ("public-education", NULL, NULL), NULL));
    }
}

/* A study behind several parts is listed once, where it comes first. */
static void
test_figures_of_the_whole (void)
{
  g_autoptr (AlliesModel) model = allies_model_new_bundled (ALLIES_MODEL_DEFAULT, NULL, NULL);
  g_autoptr (AlliesPeers) peers = new_bundled (model);
  AlliesSegment segment = allies_segment_new ("retail", "large", "europe");
  AlliesPeerCell *first = allies_peers_look_up (peers, "data.insight", segment, NULL);
  AlliesPeerCell *second = allies_peers_look_up (peers, "data.single-view", segment, NULL);
  AlliesPeerCell *parts[] = { first, second, first };
  const double weights[] = { 1, 1, 1 };
  g_autoptr (AlliesPeerCell) whole = allies_peers_combine (parts, weights, 3, "whole");
  GListModel *figures = allies_peer_cell_get_figures (whole);
  guint place = 0;

  for (guint i = 0; i < 2; i++)
    {
      GListModel *expected = allies_peer_cell_get_figures (parts[i]);

      for (guint j = 0; j < g_list_model_get_n_items (expected); j++, place++)
        {
          g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, place);
          g_autoptr (AlliesFigure) wanted = g_list_model_get_item (expected, j);

          g_assert_true (figure == wanted);
        }
    }
  g_assert_cmpuint (place, >, 1);
  g_assert_cmpuint (g_list_model_get_n_items (figures), ==, place);
}

static void
test_bundled_extras (void)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (AlliesPeers) peers = new_bundled (model);
  AlliesSegment all = allies_segment_new (NULL, NULL, NULL);
  g_autoptr (GPtrArray) ladders = allies_peers_list_ladders (peers, "data.single-view");
  AlliesPeerCell *tools =
      allies_peers_look_up (peers, "partnership.platform.tools-used", all, NULL);
  gboolean is_mean = FALSE;

  g_assert_cmpuint (ladders->len, >=, 1);
  g_assert_cmpuint (allies_peer_cell_get (ladders->pdata[0])->n_shares, >=, 2);
  g_assert_cmpuint (allies_peer_cell_get (ladders->pdata[0])->basis, ==, ALLIES_PEER_PUBLISHED);
  g_assert_nonnull (tools);
  g_assert_cmpfloat (allies_peer_cell_get_centre (tools, &is_mean), ==, 33);
  g_assert_true (is_mean);
  g_assert_cmpuint (allies_peer_cell_get (tools)->n, ==, 405);
}

static void
test_write (void)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (AlliesPeers) peers = new_bundled (model);
  g_autoptr (GBytes) bytes = allies_peers_write (peers);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPeers) again =
      allies_peers_new_from_bytes (bytes, "written", model, NULL, &error);

  g_assert_no_error (error);
  g_autoptr (GBytes) twice = allies_peers_write (again);
  g_assert_true (g_bytes_equal (bytes, twice));
}

static AlliesPeerCell *
new_part (double q1, double median, double q3, AlliesPeerGrade grade, guint n, guint year)
{
  AlliesPeerValues values;

  allies_peer_values_init (&values);
  values.basis = ALLIES_PEER_ESTIMATED;
  values.grade = grade;
  values.q1 = q1;
  values.median = median;
  values.q3 = q3;
  values.low = median - 0.25;
  values.high = median + 0.25;
  values.n = n;
  values.year = year;
  values.from_year = year - 2;
  return allies_peer_cell_new (&values, NULL);
}

static void
test_combine (void)
{
  g_autoptr (AlliesPeerCell) one = new_part (1, 2, 3, ALLIES_PEER_STRONG, 30, 2020);
  g_autoptr (AlliesPeerCell) two = new_part (3, 4, 5, ALLIES_PEER_BORROWED, 20, 2024);
  AlliesPeerCell *both[] = { one, two };
  AlliesPeerCell *most[] = { one, NULL };
  const double weights[] = { 3, 1 };
  const double halves[] = { 1, 1 };
  g_autoptr (AlliesPeerCell) whole = allies_peers_combine (both, weights, 2, "p");
  g_autoptr (AlliesPeerCell) enough = allies_peers_combine (most, weights, 2, "p");
  const AlliesPeerValues *values = allies_peer_cell_get (whole);

  g_assert_cmpfloat (values->q1, ==, 1.5);
  g_assert_cmpfloat (values->median, ==, 2.5);
  g_assert_cmpfloat (values->q3, ==, 3.5);
  g_assert_cmpfloat (values->high, ==, 2.75);
  g_assert_cmpuint (values->grade, ==, ALLIES_PEER_BORROWED);
  g_assert_cmpuint (values->n, ==, 20);
  g_assert_cmpuint (values->year, ==, 2024);
  g_assert_cmpuint (values->from_year, ==, 2018);
  g_assert_cmpfloat (allies_peer_cell_get (enough)->median, ==, 2);
  g_assert_null (allies_peers_combine (most, halves, 2, "p"));
}

static void
test_overall (void)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (AlliesPeers) peers = new_bundled (model);
  AlliesSegment all = allies_segment_new (NULL, NULL, NULL);
  g_autoptr (AlliesPeerCell) whole = allies_peers_look_up_overall (peers, model, all);
  g_autoptr (AlliesPeerCell) none = allies_peers_look_up_overall (
      peers, model, allies_segment_new ("public-education", NULL, NULL));
  const AlliesPeerValues *values = allies_peer_cell_get (whole);

  g_assert_null (none);
  g_assert_cmpfloat (values->q1, <, values->median);
  g_assert_cmpfloat (values->median, <, values->q3);
  g_assert_cmpfloat (values->median, >, 1.6);
  g_assert_cmpfloat (values->median, <, 2.9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/peers/fall-back", test_fall_back);
  g_test_add_func ("/peers/basis-and-year", test_basis_and_year);
  g_test_add_func ("/peers/public-education", test_public_education);
  g_test_add_func ("/peers/describe-answer", test_describe_answer);
  g_test_add_func ("/peers/bad", test_bad);
  g_test_add_func ("/peers/other-model", test_other_model);
  g_test_add_func ("/peers/bundled", test_bundled);
  g_test_add_func ("/peers/figures-of-the-whole", test_figures_of_the_whole);
  g_test_add_func ("/peers/bundled-extras", test_bundled_extras);
  g_test_add_func ("/peers/write", test_write);
  g_test_add_func ("/peers/combine", test_combine);
  g_test_add_func ("/peers/overall", test_overall);
  return g_test_run ();
}
