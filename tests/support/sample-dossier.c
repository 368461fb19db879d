/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-dossier.h"

#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"

#include <string.h>

#define LEVELS                                                                                     \
  "<level value='1'><text>A</text></level><level value='2'><text>B</text></level>"                 \
  "<level value='3'><text>C</text></level><level value='4'><text>D</text></level>"                 \
  "<level value='5'><text>E</text></level>"
#define QUESTION(id) "<question id='" id "' kind='level'><text>Which?</text>" LEVELS "</question>"

const char *
sample_model (void)
{
  return "<model xmlns='urn:allies:model:1' format='1.0' id='sample' version='1'>"
         "<name>Sample</name><scale>"
         "<level value='1'><name>One</name></level><level value='2'><name>Two</name></level>"
         "<level value='3'><name>Three</name></level><level value='4'><name>Four</name></level>"
         "<level value='5'><name>Five</name></level></scale>"
         "<pillar id='art' weight='2'><name>Arithmetic</name>"
         "<capability id='art.one'><name>One</name>" QUESTION ("art.one.a")
             QUESTION ("art.one.b")
                 QUESTION (
                     "art.one.c") "</capability>"
                                  "<capability id='art.two' weight='3'><name>Two</name>"
                                  "<question id='art.two.p' kind='practices'><text>Which?</text>"
                                  "<practice id='p1'><text>1</text></practice><practice "
                                  "id='p2'><text>2</text></practice>"
                                  "<practice id='p3'><text>3</text></practice><practice "
                                  "id='p4'><text>4</text></practice>"
                                  "</question><question id='art.two.n' kind='number' "
                                  "unit='percent' better='more' "
                                  "minimum='0' maximum='100'><text>How "
                                  "many?</text></question></capability></pillar>"
                                  "<pillar id='geo' aggregation='geometric'><name>Geometric</name>"
                                  "<capability id='geo.one'><name>One</name>" QUESTION (
                                      "geo.one.a") "</capability>"
                                                   "<capability "
                                                   "id='geo.two'><name>Two</name>" QUESTION (
                                                       "geo.two.a") "</capability></pillar>"
                                                                    "<pillar id='min' "
                                                                    "aggregation='minimum'><name>"
                                                                    "Minimum</name>"
                                                                    "<capability "
                                                                    "id='min.one'><name>One</"
                                                                    "name>" QUESTION (
                                                                        "min.one.a") "</capability>"
                                                                                     "<capability "
                                                                                     "id='min.two'>"
                                                                                     "<name>Two</"
                                                                                     "name"
                                                                                     ">" QUESTION (
                                                                                         "min.two."
                                                                                         "a") "</"
                                                                                              "capa"
                                                                                              "bili"
                                                                                              "ty><"
                                                                                              "/pil"
                                                                                              "lar>"
                                                                                              "</"
                                                                                              "mode"
                                                                                              "l>";
}

char *
sample_dossier_text (const char *body)
{
  return g_strconcat (
      "<?xml version='1.0' encoding='UTF-8'?>"
      "<dossier xmlns='urn:allies:dossier:1' format='1.0'>"
      "<organisation name='Sample' industry='retail' size='large' region='europe' currency='EUR' "
      "revenue='1000000' marketing-budget='100000' technology-budget='200000' "
      "marketing-executive='Ana' technology-executive='Ben'/><questionnaire>",
      sample_model (),
      "</questionnaire><assessment year='2026' model='sample' model-version='1'>"
      "<respondent id='cmo' side='marketing'/><respondent id='cdo' side='marketing'/>"
      "<respondent id='cio' side='technology'/><respondent id='cto' side='technology'/>",
      body, "</assessment></dossier>", NULL);
}

AlliesDossier *
sample_dossier_read (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  AlliesDossier *dossier = allies_dossier_new_from_bytes (bytes, "sample.allies", NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

AlliesDossier *
sample_dossier_new (const char *body)
{
  g_autofree char *text = sample_dossier_text (body);

  return sample_dossier_read (text);
}

char *
sample_dossier_dup_bytes (AlliesDossier *dossier)
{
  g_autoptr (GBytes) bytes = allies_dossier_write (dossier);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GBytes *
wrap (const char *head, const char *body, const char *tail)
{
  char *text = g_strconcat (head, body, tail, NULL);

  return g_bytes_new_take (text, strlen (text));
}

AlliesCatalogue *
sample_catalogue_new (const char *initiatives)
{
  g_autoptr (GBytes) bytes =
      wrap ("<catalogue xmlns='urn:allies:catalogue:1' format='1.0' id='sample' version='1' "
            "model='sample'><name>Sample</name>",
            initiatives, "</catalogue>");
  g_autoptr (GError) error = NULL;
  AlliesCatalogue *catalogue =
      allies_catalogue_new_from_bytes (bytes, "sample.initiatives", NULL, NULL, &error);

  g_assert_no_error (error);
  return catalogue;
}

AlliesPeers *
sample_peers_new (const char *cells)
{
  g_autoptr (GBytes) bytes =
      wrap ("<peers xmlns='urn:allies:peers:1' format='1.0' id='sample' version='1' "
            "model='sample'><name>Sample</name>",
            cells, "</peers>");
  g_autoptr (GError) error = NULL;
  AlliesPeers *peers = allies_peers_new_from_bytes (bytes, "sample.peers", NULL, NULL, &error);

  g_assert_no_error (error);
  return peers;
}
