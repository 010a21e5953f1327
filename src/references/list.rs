//! Every work that a declaration cites.
//!
//! A DOI that was looked up and not confirmed is omitted: a work without one can be found by its title, a wrong one leads to
//! another work.

use super::work::{Work, WorkKind};

works_list! {
    AABERGE_2007 = Article ["Aaberge" "R."] 2007, "Gini's nuclear family"
        {container: "Journal of Economic Inequality", volume: "5", issue: "3", pages: "305–322"} doi "10.1007/s10888-007-9058-9";
    ALONSO_VILLAR_DEL_RIO_2010 = Article ["Alonso-Villar" "O.", "del Río" "C."] 2010, "Local versus overall segregation measures"
        {container: "Mathematical Social Sciences", volume: "60", issue: "1", pages: "30–38"} doi "10.1016/j.mathsocsci.2010.03.002";
    ATKINSON_1970 = Article ["Atkinson" "A. B."] 1970, "On the measurement of inequality"
        {container: "Journal of Economic Theory", volume: "2", issue: "3", pages: "244–263"} doi "10.1016/0022-0531(70)90039-6";
    ATKINSON_1987 = Article ["Atkinson" "A. B."] 1987, "On the measurement of poverty"
        {container: "Econometrica", volume: "55", issue: "4", pages: "749–764"} doi "10.2307/1911028";
    ATKINSON_PIKETTY_SAEZ_2011 = Article ["Atkinson" "A. B.", "Piketty" "T.", "Saez" "E."] 2011, "Top incomes in the long run of history"
        {container: "Journal of Economic Literature", volume: "49", issue: "1", pages: "3–71"} doi "10.1257/jel.49.1.3";
    BARCENA_IMEDIO_2008 = Chapter ["Bárcena" "E.", "Imedio" "L. J."] 2008,
        "The Bonferroni, Gini, and De Vergottini indices: inequality, welfare, and deprivation in the European Union in 2000"
        {container: "Research on Economic Inequality", volume: "16", pages: "231–257", publisher: "Emerald", place: "Bingley"} doi "10.1016/S1049-2585(08)16011-2";
    BARNARD_RUBIN_1999 = Article ["Barnard" "J.", "Rubin" "D. B."] 1999, "Small-sample degrees of freedom with multiple imputation"
        {container: "Biometrika", volume: "86", issue: "4", pages: "948–955"} doi "10.1093/biomet/86.4.948";
    BARRO_SALA_I_MARTIN_1992 = Article ["Barro" "R. J.", "Sala-i-Martin" "X."] 1992, "Convergence"
        {container: "Journal of Political Economy", volume: "100", issue: "2", pages: "223–251"} doi "10.1086/261816";
    BELLMAN_1954 = Article ["Bellman" "R."] 1954, "The theory of dynamic programming"
        {container: "Bulletin of the American Mathematical Society", volume: "60", issue: "6", pages: "503–515"} doi "10.1090/S0002-9904-1954-09848-8";
    BELL_1954 = Article ["Bell" "W."] 1954, "A probability model for the measurement of ecological segregation"
        {container: "Social Forces", volume: "32", issue: "4", pages: "357–364"} doi "10.2307/2574118";
    BENJAMINI_HOCHBERG_1995 = Article ["Benjamini" "Y.", "Hochberg" "Y."] 1995,
        "Controlling the false discovery rate: a practical and powerful approach to multiple testing"
        {container: "Journal of the Royal Statistical Society, Series B", volume: "57", issue: "1", pages: "289–300"} doi "10.1111/j.2517-6161.1995.tb02031.x";
    BERNE_STIEFEL_1984 = Book ["Berne" "R.", "Stiefel" "L."] 1984,
        "The Measurement of Equity in School Finance: Conceptual, Methodological, and Empirical Dimensions"
        {publisher: "Johns Hopkins University Press", place: "Baltimore"} called "Berne & Stiefel (1984), The Measurement of Equity in School Finance";
    BHATTACHARYA_MAHALANOBIS_1967 = Article ["Bhattacharya" "N.", "Mahalanobis" "B."] 1967, "Regional disparities in household consumption in India"
        {container: "Journal of the American Statistical Association", volume: "62", issue: "317", pages: "143–161"} doi "10.1080/01621459.1967.10482896";
    BINDER_1983 = Article ["Binder" "D. A."] 1983, "On the variances of asymptotically normal estimators from complex surveys"
        {container: "International Statistical Review", volume: "51", issue: "3", pages: "279–292"} doi "10.2307/1402588";
    BJORCK_1996 = Book ["Björck" "Å."] 1996, "Numerical Methods for Least Squares Problems"
        {publisher: "SIAM", place: "Philadelphia"} doi "10.1137/1.9781611971484";
    BLACKORBY_DONALDSON_1980 = Article ["Blackorby" "C.", "Donaldson" "D."] 1980, "A theoretical treatment of indices of absolute inequality"
        {container: "International Economic Review", volume: "21", issue: "1", pages: "107–136"};
    BLACKORBY_DONALDSON_AUERSPERG_1981 = Article ["Blackorby" "C.", "Donaldson" "D.", "Auersperg" "M."] 1981,
        "A new procedure for the measurement of inequality within and among population subgroups"
        {container: "Canadian Journal of Economics", volume: "14", issue: "4", pages: "665–685"};
    BLINDER_1973 = Article ["Blinder" "A. S."] 1973, "Wage discrimination: reduced form and structural estimates"
        {container: "Journal of Human Resources", volume: "8", issue: "4", pages: "436–455"} doi "10.2307/144855";
    BONETT_2006 = Article ["Bonett" "D. G."] 2006, "Confidence interval for a coefficient of quartile variation"
        {container: "Computational Statistics & Data Analysis", volume: "50", issue: "11", pages: "2953–2957"} doi "10.1016/j.csda.2005.05.007";
    BONFERRONI_1930 = Book ["Bonferroni" "C. E."] 1930, "Elementi di statistica generale"
        {publisher: "Seeber", place: "Firenze"};
    BOYD_VANDENBERGHE_2004 = Book ["Boyd" "S.", "Vandenberghe" "L."] 2004, "Convex Optimization"
        {publisher: "Cambridge University Press", place: "Cambridge"};
    CARLSON_1992 = Article ["Carlson" "S. M."] 1992, "Trends in race/sex occupational inequality: conceptual and measurement issues"
        {container: "Social Problems", volume: "39", issue: "3", pages: "268–290"};
    CARRINGTON_TROSKE_1997 = Article ["Carrington" "W. J.", "Troske" "K. R."] 1997, "On measuring segregation in samples with small units"
        {container: "Journal of Business & Economic Statistics", volume: "15", issue: "4", pages: "402–409"} doi "10.2307/1392486";
    CASTRO_GOMEZ_TEJADA_2009 = Article ["Castro" "J.", "Gómez" "D.", "Tejada" "J."] 2009, "Polynomial calculation of the Shapley value based on sampling"
        {container: "Computers & Operations Research", volume: "36", issue: "5", pages: "1726–1730"} doi "10.1016/j.cor.2008.04.004";
    CFR_34_222_162 = Legislation ["U.S. Department of Education" ""] 0, "Code of Federal Regulations, Title 34, § 222.162"
        {number: "34 CFR 222.162"} called "34 CFR 222.162";
    CHAKRAVARTY_2009 = Book ["Chakravarty" "S. R."] 2009, "Inequality, Polarization and Poverty: Advances in Distributional Analysis"
        {publisher: "Springer", place: "New York"} doi "10.1007/978-0-387-79253-8";
    CHINGOS_BLAGG_2017 = Report ["Chingos" "M. M.", "Blagg" "K."] 2017, "Do Poor Kids Get Their Fair Share of School Funding?"
        {publisher: "Urban Institute", place: "Washington, DC"};
    CHUNG_ROMANO_2013 = Article ["Chung" "E.", "Romano" "J. P."] 2013, "Exact and asymptotically robust permutation tests"
        {container: "Annals of Statistics", volume: "41", issue: "2", pages: "484–507"} doi "10.1214/13-AOS1090";
    CLARKE_2002 = Article ["Clarke" "P. M.", "Gerdtham" "U.-G.", "Johannesson" "M.", "Bingefors" "K.", "Smith" "L."] 2002,
        "On the measurement of relative and absolute income-related health inequality"
        {container: "Social Science & Medicine", volume: "55", issue: "11", pages: "1923–1928"} doi "10.1016/S0277-9536(01)00321-5";
    COBHAM_SUMNER_2013 = Report ["Cobham" "A.", "Sumner" "A."] 2013, "Is it all about the tails? The Palma measure of income inequality"
        {publisher: "Center for Global Development", place: "Washington, DC", number: "Working Paper 343"};
    COHEN_1988 = Book ["Cohen" "J."] 1988, "Statistical Power Analysis for the Behavioral Sciences"
        {edition: "2", publisher: "Lawrence Erlbaum Associates", place: "Hillsdale, NJ"};
    CORTESE_FALK_COHEN_1976 = Article ["Cortese" "C. F.", "Falk" "R. F.", "Cohen" "J. K."] 1976,
        "Further considerations on the methodological analysis of segregation indices"
        {container: "American Sociological Review", volume: "41", issue: "4", pages: "630–637"} doi "10.2307/2094840";
    COULTER_1989 = Book ["Coulter" "P. B."] 1989, "Measuring Inequality: A Methodological Handbook"
        {publisher: "Westview Press", place: "Boulder"};
    COWELL_1980 = Article ["Cowell" "F. A."] 1980, "On the structure of additive inequality measures"
        {container: "Review of Economic Studies", volume: "47", issue: "3", pages: "521–531"};
    DAGUM_1997 = Article ["Dagum" "C."] 1997, "A new approach to the decomposition of the Gini income inequality ratio"
        {container: "Empirical Economics", volume: "22", issue: "4", pages: "515–531"} doi "10.1007/BF01205777";
    DAMGAARD_WEINER_2000 = Article ["Damgaard" "C.", "Weiner" "J."] 2000, "Describing inequality in plant size or fecundity"
        {container: "Ecology", volume: "81", issue: "4", pages: "1139–1142"};
    DANTZIG_1956 = Article ["Dantzig" "G. B."] 1956, "Recent advances in linear programming"
        {container: "Management Science", volume: "2", issue: "2", pages: "131–144"} doi "10.1287/mnsc.2.2.131";
    DANTZIG_1957 = Article ["Dantzig" "G. B."] 1957, "Discrete-variable extremum problems"
        {container: "Operations Research", volume: "5", issue: "2", pages: "266–288"} doi "10.1287/opre.5.2.266";
    DAVIDSON_DUCLOS_2013 = Article ["Davidson" "R.", "Duclos" "J.-Y."] 2013, "Testing for restricted stochastic dominance"
        {container: "Econometric Reviews", volume: "32", issue: "1", pages: "84–125"} doi "10.1080/07474938.2012.690332";
    DAVID_1968 = Article ["David" "H. A."] 1968, "Gini's mean difference rediscovered"
        {container: "Biometrika", volume: "55", issue: "3", pages: "573–575"} doi "10.1093/biomet/55.3.573";
    DAVISON_HINKLEY_1997 = Book ["Davison" "A. C.", "Hinkley" "D. V."] 1997, "Bootstrap Methods and Their Application"
        {publisher: "Cambridge University Press", place: "Cambridge"} doi "10.1017/CBO9780511802843";
    DEUTSCH_FLUCKIGER_SILBER_2009 = Chapter ["Deutsch" "J.", "Flückiger" "Y.", "Silber" "J."] 2009,
        "Analyzing changes in occupational segregation: the case of Switzerland (1970–2000)"
        {container: "Research on Economic Inequality", volume: "17", pages: "171–202", publisher: "Emerald", place: "Bingley"};
    DEVILLE_1999 = Article ["Deville" "J.-C."] 1999,
        "Variance estimation for complex statistics and estimators: linearization and residual techniques"
        {container: "Survey Methodology", volume: "25", issue: "2", pages: "193–203"};
    DE_VERGOTTINI_1940 = Article ["De Vergottini" "M."] 1940, "Sul significato di alcuni indici di concentrazione"
        {container: "Giornale degli Economisti e Annali di Economia"};
    DONALDSON_WEYMARK_1980 = Article ["Donaldson" "D.", "Weymark" "J. A."] 1980, "A single-parameter generalization of the Gini indices of inequality"
        {container: "Journal of Economic Theory", volume: "22", issue: "1", pages: "67–86"} doi "10.1016/0022-0531(80)90065-4";
    DRAPER_SMITH_1998 = Book ["Draper" "N. R.", "Smith" "H."] 1998, "Applied Regression Analysis"
        {edition: "3", publisher: "Wiley", place: "New York"};
    DUNCAN_DUNCAN_1955 = Article ["Duncan" "O. D.", "Duncan" "B."] 1955, "A methodological analysis of segregation indexes"
        {container: "American Sociological Review", volume: "20", issue: "2", pages: "210–217"} doi "10.2307/2088328";
    EFRON_1987 = Article ["Efron" "B."] 1987, "Better bootstrap confidence intervals"
        {container: "Journal of the American Statistical Association", volume: "82", issue: "397", pages: "171–185"} doi "10.1080/01621459.1987.10478410";
    ELBERS_2021 = Article ["Elbers" "B."] 2021, "A method for studying differences in segregation across time and space"
        {container: "Sociological Methods & Research"} doi "10.1177/0049124121986204";
    ELBERS_LANJOUW_MISTIAEN_OZLER_2008 = Article ["Elbers" "C.", "Lanjouw" "P.", "Mistiaen" "J. A.", "Özler" "B."] 2008,
        "Reinterpreting between-group inequality"
        {container: "Journal of Economic Inequality", volume: "6", issue: "3", pages: "231–245"};
    ERREYGERS_2009 = Article ["Erreygers" "G."] 2009, "Correcting the concentration index"
        {container: "Journal of Health Economics", volume: "28", issue: "2", pages: "504–515"} doi "10.1016/j.jhealeco.2008.02.003";
    ERREYGERS_CLARKE_VAN_OURTI_2012 = Article ["Erreygers" "G.", "Clarke" "P.", "Van Ourti" "T."] 2012,
        "“Mirror, mirror, on the wall, who in this land is fairest of all?” Distributional sensitivity in the measurement of socioeconomic inequality of health"
        {container: "Journal of Health Economics", volume: "31", issue: "1", pages: "257–270"} doi "10.1016/j.jhealeco.2011.10.009";
    ERREYGERS_VAN_OURTI_2011 = Article ["Erreygers" "G.", "Van Ourti" "T."] 2011,
        "Measuring socioeconomic inequality in health, health care and health financing by means of rank-dependent indices: a recipe for good practice"
        {container: "Journal of Health Economics", volume: "30", issue: "4", pages: "685–694"} doi "10.1016/j.jhealeco.2011.04.004";
    ESTEBAN_RAY_1994 = Article ["Esteban" "J.-M.", "Ray" "D."] 1994, "On the measurement of polarization"
        {container: "Econometrica", volume: "62", issue: "4", pages: "819–851"} doi "10.2307/2951734";
    EUROSTAT_DI11 = Dataset ["Eurostat" ""] 0, "Income quintile share ratio S80/S20"
        {number: "ilc_di11"} called "Eurostat (ilc_di11)";
    EUROSTAT_LI02 = Dataset ["Eurostat" ""] 0, "At-risk-of-poverty rate by poverty threshold, age and sex"
        {number: "ilc_li02"} called "Eurostat (ilc_li02)";
    EUROSTAT_LI11 = Dataset ["Eurostat" ""] 0, "Relative median at-risk-of-poverty gap"
        {number: "ilc_li11"} called "Eurostat (ilc_li11)";
    EVERETT_1963 = Article ["Everett" "H."] 1963, "Generalized Lagrange multiplier method for solving problems of optimum allocation of resources"
        {container: "Operations Research", volume: "11", issue: "3", pages: "399–417"} doi "10.1287/opre.11.3.399";
    FAY_TRAIN_1995 = Chapter ["Fay" "R. E.", "Train" "G. F."] 1995,
        "Aspects of survey and model-based postcensal estimation of income and poverty characteristics for states and counties"
        {container: "Proceedings of the Section on Government Statistics", pages: "154–159", publisher: "American Statistical Association", place: "Alexandria, VA"};
    FELDSTEIN_1975 = Article ["Feldstein" "M. S."] 1975, "Wealth neutrality and local choice in public education"
        {container: "American Economic Review", volume: "65", issue: "1", pages: "75–89"};
    FELD_GROFMAN_1977 = Article ["Feld" "S. L.", "Grofman" "B."] 1977,
        "Variation in class size, the class size paradox, and some consequences for students"
        {container: "Research in Higher Education", volume: "6", issue: "3", pages: "215–222"};
    FIRPO_FORTIN_LEMIEUX_2009 = Article ["Firpo" "S.", "Fortin" "N. M.", "Lemieux" "T."] 2009, "Unconditional quantile regressions"
        {container: "Econometrica", volume: "77", issue: "3", pages: "953–973"} doi "10.3982/ECTA6822";
    FORD_FULKERSON_1956 = Article ["Ford" "L. R.", "Fulkerson" "D. R."] 1956, "Maximal flow through a network"
        {container: "Canadian Journal of Mathematics", volume: "8", pages: "399–404"} doi "10.4153/CJM-1956-045-5";
    FOSTER_GREER_THORBECKE_1984 = Article ["Foster" "J.", "Greer" "J.", "Thorbecke" "E."] 1984, "A class of decomposable poverty measures"
        {container: "Econometrica", volume: "52", issue: "3", pages: "761–766"} doi "10.2307/1913475";
    FOSTER_OK_1999 = Article ["Foster" "J. E.", "Ok" "E. A."] 1999, "Lorenz dominance and the variance of logarithms"
        {container: "Econometrica", volume: "67", issue: "4", pages: "901–907"} doi "10.1111/1468-0262.00056";
    FOSTER_SHORROCKS_1988 = Article ["Foster" "J. E.", "Shorrocks" "A. F."] 1988, "Poverty orderings"
        {container: "Econometrica", volume: "56", issue: "1", pages: "173–177"};
    FOSTER_WOLFSON_2010 = Article ["Foster" "J. E.", "Wolfson" "M. C."] 2010, "Polarization and the decline of the middle class: Canada and the U.S."
        {container: "Journal of Economic Inequality", volume: "8", issue: "2", pages: "247–273"} doi "10.1007/s10888-009-9122-7";
    FOX_1966 = Article ["Fox" "B."] 1966, "Discrete optimization via marginal analysis"
        {container: "Management Science", volume: "13", issue: "3", pages: "210–216"} doi "10.1287/mnsc.13.3.210";
    FRANKEL_VOLIJ_2011 = Article ["Frankel" "D. M.", "Volij" "O."] 2011, "Measuring school segregation"
        {container: "Journal of Economic Theory", volume: "146", issue: "1", pages: "1–38"} doi "10.1016/j.jet.2010.10.008";
    GASTWIRTH_1971 = Article ["Gastwirth" "J. L."] 1971, "A general definition of the Lorenz curve"
        {container: "Econometrica", volume: "39", issue: "6", pages: "1037–1039"} doi "10.2307/1909675";
    GINI_1912 = Book ["Gini" "C."] 1912, "Variabilità e mutabilità"
        {publisher: "Cuppini", place: "Bologna"};
    GINI_1914 = Article ["Gini" "C."] 1914, "Sulla misura della concentrazione e della variabilità dei caratteri"
        {container: "Atti del Reale Istituto Veneto di Scienze, Lettere ed Arti", volume: "73", pages: "1203–1248"};
    GOODMAN_KRUSKAL_1954 = Article ["Goodman" "L. A.", "Kruskal" "W. H."] 1954, "Measures of association for cross classifications"
        {container: "Journal of the American Statistical Association", volume: "49", issue: "268", pages: "732–764"} doi "10.1080/01621459.1954.10501231";
    GORARD_TAYLOR_2002 = Article ["Gorard" "S.", "Taylor" "C."] 2002,
        "What is segregation? A comparison of measures in terms of “strong” and “weak” compositional invariance"
        {container: "Sociology", volume: "36", issue: "4", pages: "875–895"};
    GORARD_TAYLOR_FITZ_2003 = Book ["Gorard" "S.", "Taylor" "C.", "Fitz" "J."] 2003, "Schools, Markets and Choice Policies"
        {publisher: "RoutledgeFalmer", place: "London"};
    GROSS_1956 = Report ["Gross" "O."] 1956, "A class of discrete-type minimization problems"
        {publisher: "RAND Corporation", place: "Santa Monica"};
    HALL_TIDEMAN_1967 = Article ["Hall" "M.", "Tideman" "N."] 1967, "Measures of concentration"
        {container: "Journal of the American Statistical Association", volume: "62", issue: "317", pages: "162–168"} doi "10.1080/01621459.1967.10482897";
    HARDY_LITTLEWOOD_POLYA_1934 = Book ["Hardy" "G. H.", "Littlewood" "J. E.", "Pólya" "G."] 1934, "Inequalities"
        {publisher: "Cambridge University Press", place: "Cambridge"};
    HERFINDAHL_1950 = Thesis ["Herfindahl" "O. C."] 1950, "Concentration in the Steel Industry"
        {publisher: "Columbia University", place: "New York"};
    HIRSCHMAN_1964 = Article ["Hirschman" "A. O."] 1964, "The paternity of an index"
        {container: "American Economic Review", volume: "54", issue: "5", pages: "761–762"};
    HOLM_1979 = Article ["Holm" "S."] 1979, "A simple sequentially rejective multiple test procedure"
        {container: "Scandinavian Journal of Statistics", volume: "6", issue: "2", pages: "65–70"};
    HOOVER_1936 = Article ["Hoover" "E. M."] 1936, "The measurement of industrial localization"
        {container: "Review of Economics and Statistics", volume: "18", issue: "4", pages: "162–171"} doi "10.2307/1927875";
    HOROWITZ_SAHNI_1974 = Article ["Horowitz" "E.", "Sahni" "S."] 1974, "Computing partitions with applications to the knapsack problem"
        {container: "Journal of the ACM", volume: "21", issue: "2", pages: "277–292"} doi "10.1145/321812.321823";
    HORVATH_1970 = Article ["Horvath" "J."] 1970, "Suggestion for a comprehensive measure of concentration"
        {container: "Southern Economic Journal", volume: "36", issue: "4", pages: "446–452"};
    HUTCHENS_2004 = Article ["Hutchens" "R."] 2004, "One measure of segregation"
        {container: "International Economic Review", volume: "45", issue: "2", pages: "555–578"};
    HYNDMAN_FAN_1996 = Article ["Hyndman" "R. J.", "Fan" "Y."] 1996, "Sample quantiles in statistical packages"
        {container: "The American Statistician", volume: "50", issue: "4", pages: "361–365"} doi "10.1080/00031305.1996.10473566";
    ISO_3534_1 = Standard ["International Organization for Standardization" ""] 2006,
        "Statistics — Vocabulary and symbols — Part 1: General statistical terms and terms used in probability"
        {number: "ISO 3534-1:2006", publisher: "ISO", place: "Geneva"} called "ISO 3534-1:2006";
    JAHN_SCHMID_SCHRAG_1947 = Article ["Jahn" "J.", "Schmid" "C. F.", "Schrag" "C."] 1947, "The measurement of ecological segregation"
        {container: "American Sociological Review", volume: "12", issue: "3", pages: "293–303"} doi "10.2307/2086519";
    JAMES_1986 = Article ["James" "F. J."] 1986, "A new generalized “exposure-based” segregation index: demonstration in Denver and Houston"
        {container: "Sociological Methods & Research", volume: "14", issue: "3", pages: "301–316"};
    JAMES_TAEUBER_1985 = Article ["James" "D. R.", "Taeuber" "K. E."] 1985, "Measures of segregation"
        {container: "Sociological Methodology", volume: "15", pages: "1–32"} doi "10.2307/270845";
    JANN_2008 = Article ["Jann" "B."] 2008, "The Blinder–Oaxaca decomposition for linear regression models"
        {container: "The Stata Journal", volume: "8", issue: "4", pages: "453–479"} doi "10.1177/1536867X0800800401";
    JEFFREYS_1946 = Article ["Jeffreys" "H."] 1946, "An invariant form for the prior probability in estimation problems"
        {container: "Proceedings of the Royal Society of London A", volume: "186", issue: "1007", pages: "453–461"} doi "10.1098/rspa.1946.0056";
    JENKINS_LAMBERT_1997 = Article ["Jenkins" "S. P.", "Lambert" "P. J."] 1997, "Three ‘I’s of poverty curves, with an analysis of UK poverty trends"
        {container: "Oxford Economic Papers", volume: "49", issue: "3", pages: "317–327"} doi "10.1093/oxfordjournals.oep.a028611";
    JOANES_GILL_1998 = Article ["Joanes" "D. N.", "Gill" "C. A."] 1998, "Comparing measures of sample skewness and kurtosis"
        {container: "Journal of the Royal Statistical Society D", volume: "47", issue: "1", pages: "183–189"} doi "10.1111/1467-9884.00122";
    JUDKINS_1990 = Article ["Judkins" "D. R."] 1990, "Fay's method for variance estimation"
        {container: "Journal of Official Statistics", volume: "6", issue: "3", pages: "223–239"};
    KAKWANI_1977_LORENZ = Article ["Kakwani" "N. C."] 1977, "Applications of Lorenz curves in economic analysis"
        {container: "Econometrica", volume: "45", issue: "3", pages: "719–727"} doi "10.2307/1911684";
    KAKWANI_1977_TAX = Article ["Kakwani" "N. C."] 1977, "Measurement of tax progressivity: an international comparison"
        {container: "Economic Journal", volume: "87", issue: "345", pages: "71–80"} doi "10.2307/2231833";
    KAKWANI_WAGSTAFF_VAN_DOORSLAER_1997 = Article ["Kakwani" "N.", "Wagstaff" "A.", "van Doorslaer" "E."] 1997,
        "Socioeconomic inequalities in health: measurement, computation, and statistical inference"
        {container: "Journal of Econometrics", volume: "77", issue: "1", pages: "87–103"} doi "10.1016/S0304-4076(96)01807-6";
    KARMEL_MACLACHLAN_1988 = Article ["Karmel" "T.", "Maclachlan" "M."] 1988, "Occupational sex segregation: increasing or decreasing?"
        {container: "Economic Record", volume: "64", issue: "3", pages: "187–195"} doi "10.1111/j.1475-4932.1988.tb02057.x";
    KITAGAWA_1955 = Article ["Kitagawa" "E. M."] 1955, "Components of a difference between two rates"
        {container: "Journal of the American Statistical Association", volume: "50", issue: "272", pages: "1168–1194"} doi "10.1080/01621459.1955.10501299";
    KOLM_1976 = Article ["Kolm" "S.-C."] 1976, "Unequal inequalities. II"
        {container: "Journal of Economic Theory", volume: "13", issue: "1", pages: "82–111"} doi "10.1016/0022-0531(76)90068-5";
    KORN_GRAUBARD_1990 = Article ["Korn" "E. L.", "Graubard" "B. I."] 1990,
        "Simultaneous testing of regression coefficients with complex survey data: use of Bonferroni t statistics"
        {container: "The American Statistician", volume: "44", issue: "4", pages: "270–276"} doi "10.1080/00031305.1990.10475737";
    KOTT_2001 = Article ["Kott" "P. S."] 2001, "The delete-a-group jackknife"
        {container: "Journal of Official Statistics", volume: "17", issue: "4", pages: "521–526"};
    LANGEL_TILLE_2011 = Article ["Langel" "M.", "Tillé" "Y."] 2011, "Statistical inference for the quintile share ratio"
        {container: "Journal of Statistical Planning and Inference", volume: "141", issue: "8", pages: "2976–2985"};
    LANGEL_TILLE_2012 = Article ["Langel" "M.", "Tillé" "Y."] 2012,
        "Inference by linearization for Zenga's new inequality index: a comparison with the Gini index"
        {container: "Metrika", volume: "75", issue: "8", pages: "1093–1110"} doi "10.1007/s00184-011-0369-1";
    LERMAN_YITZHAKI_1985 = Article ["Lerman" "R. I.", "Yitzhaki" "S."] 1985,
        "Income inequality effects by income source: a new approach and applications to the United States"
        {container: "Review of Economics and Statistics", volume: "67", issue: "1", pages: "151–156"} doi "10.2307/1928447";
    LERMAN_YITZHAKI_1989 = Article ["Lerman" "R. I.", "Yitzhaki" "S."] 1989, "Improving the accuracy of estimates of Gini coefficients"
        {container: "Journal of Econometrics", volume: "42", issue: "1", pages: "43–47"};
    LORENZ_1905 = Article ["Lorenz" "M. O."] 1905, "Methods of measuring the concentration of wealth"
        {container: "Publications of the American Statistical Association", volume: "9", issue: "70", pages: "209–219"} doi "10.2307/2276207";
    LUMLEY_2010 = Book ["Lumley" "T."] 2010, "Complex Surveys: A Guide to Analysis Using R"
        {publisher: "Wiley", place: "Hoboken, NJ"} doi "10.1002/9780470580066";
    MACKENBACH_KUNST_1997 = Article ["Mackenbach" "J. P.", "Kunst" "A. E."] 1997,
        "Measuring the magnitude of socio-economic inequalities in health: an overview of available measures illustrated with two examples from Europe"
        {container: "Social Science & Medicine", volume: "44", issue: "6", pages: "757–771"} doi "10.1016/S0277-9536(96)00073-1";
    MASSEY_DENTON_1988 = Article ["Massey" "D. S.", "Denton" "N. A."] 1988, "The dimensions of residential segregation"
        {container: "Social Forces", volume: "67", issue: "2", pages: "281–315"} doi "10.1093/sf/67.2.281";
    MCCARTHY_1969 = Article ["McCarthy" "P. J."] 1969, "Pseudo-replication: half samples"
        {container: "Review of the International Statistical Institute", volume: "37", issue: "3", pages: "239–264"} doi "10.2307/1402116";
    MOE_2012 = Legislation ["教育部" ""] 2012, "县域义务教育均衡发展督导评估暂行办法"
        {authors_en: "Ministry of Education of the People's Republic of China", title_en: "Interim measures for the supervision and evaluation of the balanced development of compulsory education in counties", number: "教督〔2012〕3号", place: "北京"}
        called "教督〔2012〕3号";
    MOE_2017 = Legislation ["教育部" ""] 2017, "县域义务教育优质均衡发展督导评估办法"
        {authors_en: "Ministry of Education of the People's Republic of China", title_en: "Measures for the supervision and evaluation of the quality balanced development of compulsory education in counties", number: "教督〔2017〕6号", place: "北京"}
        called "教督〔2017〕6号";
    MOOKHERJEE_SHORROCKS_1982 = Article ["Mookherjee" "D.", "Shorrocks" "A. F."] 1982, "A decomposition analysis of the trend in UK income inequality"
        {container: "Economic Journal", volume: "92", issue: "368", pages: "886–902"} doi "10.2307/2232673";
    MORA_RUIZ_CASTILLO_2011 = Article ["Mora" "R.", "Ruiz-Castillo" "J."] 2011, "Entropy-based segregation indices"
        {container: "Sociological Methodology", volume: "41", issue: "1", pages: "159–194"} doi "10.1111/j.1467-9531.2011.01237.x";
    MORENO_BETANCUR_2015 = Article ["Moreno-Betancur" "M.", "Latouche" "A.", "Menvielle" "G.", "Kunst" "A. E.", "Rey" "G."] 2015,
        "Relative index of inequality and slope index of inequality: a structured regression framework for estimation"
        {container: "Epidemiology", volume: "26", issue: "4", pages: "518–527"} doi "10.1097/EDE.0000000000000311";
    OAXACA_1973 = Article ["Oaxaca" "R."] 1973, "Male-female wage differentials in urban labor markets"
        {container: "International Economic Review", volume: "14", issue: "3", pages: "693–709"} doi "10.2307/2525981";
    ODDEN_PICUS_1992 = Book ["Odden" "A. R.", "Picus" "L. O."] 1992, "School Finance: A Policy Perspective"
        {publisher: "McGraw-Hill", place: "New York"};
    PALMA_2011 = Article ["Palma" "J. G."] 2011,
        "Homogeneous middles vs. heterogeneous tails, and the end of the ‘inverted-U’: it's all about the share of the rich"
        {container: "Development and Change", volume: "42", issue: "1", pages: "87–153"} doi "10.1111/j.1467-7660.2011.01646.x";
    PAMUK_1985 = Article ["Pamuk" "E. R."] 1985, "Social class inequality in mortality from 1921 to 1972 in England and Wales"
        {container: "Population Studies", volume: "39", issue: "1", pages: "17–31"} doi "10.1080/0032472031000141256";
    PEARCY_KEPPEL_2002 = Article ["Pearcy" "J. N.", "Keppel" "K. G."] 2002, "A summary measure of health disparity"
        {container: "Public Health Reports", volume: "117", issue: "3", pages: "273–280"} doi "10.1093/phr/117.3.273";
    PEARSON_1895 = Article ["Pearson" "K."] 1895, "Note on regression and inheritance in the case of two parents"
        {container: "Proceedings of the Royal Society of London", volume: "58", pages: "240–242"} doi "10.1098/rspl.1895.0041";
    PEARSON_1896 = Article ["Pearson" "K."] 1896, "Mathematical contributions to the theory of evolution. III. Regression, heredity, and panmixia"
        {container: "Philosophical Transactions of the Royal Society of London A", volume: "187", pages: "253–318"} doi "10.1098/rsta.1896.0007";
    PEN_1971 = Book ["Pen" "J."] 1971, "Income Distribution"
        {publisher: "Allen Lane", place: "London"};
    PHIPSON_SMYTH_2010 = Article ["Phipson" "B.", "Smyth" "G. K."] 2010,
        "Permutation p-values should never be zero: calculating exact p-values when permutations are randomly drawn"
        {container: "Statistical Applications in Genetics and Molecular Biology", volume: "9", issue: "1", pages: "39"} doi "10.2202/1544-6115.1585";
    PRESTON_HAINES_PAMUK_1981 = Chapter ["Preston" "S. H.", "Haines" "M. R.", "Pamuk" "E."] 1981,
        "Effects of industrialization and urbanization on mortality in developed countries"
        {container: "International Population Conference, Manila 1981: Solicited Papers", volume: "2", publisher: "International Union for the Scientific Study of Population", place: "Liège"};
    PYATT_1976 = Article ["Pyatt" "G."] 1976, "On the interpretation and disaggregation of Gini coefficients"
        {container: "Economic Journal", volume: "86", issue: "342", pages: "243–255"} doi "10.2307/2230745";
    QUENOUILLE_1956 = Article ["Quenouille" "M. H."] 1956, "Notes on bias in estimation"
        {container: "Biometrika", volume: "43", issue: "3/4", pages: "353–360"} doi "10.1093/biomet/43.3-4.353";
    RAO_1969 = Article ["Rao" "V. M."] 1969, "Two decompositions of concentration ratio"
        {container: "Journal of the Royal Statistical Society A", volume: "132", issue: "3", pages: "418–425"} doi "10.2307/2344120";
    RAO_WU_YUE_1992 = Article ["Rao" "J. N. K.", "Wu" "C. F. J.", "Yue" "K."] 1992, "Some recent work on resampling methods for complex surveys"
        {container: "Survey Methodology", volume: "18", issue: "2", pages: "209–217"};
    RAVALLION_CHEN_2003 = Article ["Ravallion" "M.", "Chen" "S."] 2003, "Measuring pro-poor growth"
        {container: "Economics Letters", volume: "78", issue: "1", pages: "93–99"} doi "10.1016/S0165-1765(02)00205-7";
    REARDON_FIREBAUGH_2002 = Article ["Reardon" "S. F.", "Firebaugh" "G."] 2002, "Measures of multigroup segregation"
        {container: "Sociological Methodology", volume: "32", issue: "1", pages: "33–67"} doi "10.1111/1467-9531.00110";
    ROHDE_2016 = Article ["Rohde" "N."] 2016, "J-divergence measurements of economic inequality"
        {container: "Journal of the Royal Statistical Society A", volume: "179", issue: "3", pages: "847–870"} doi "10.1111/rssa.12153";
    ROSENBLUTH_1955 = Chapter ["Rosenbluth" "G."] 1955, "Measures of concentration"
        {container: "Business Concentration and Price Policy", pages: "57–99", publisher: "Princeton University Press", place: "Princeton"};
    RUBIN_1987 = Book ["Rubin" "D. B."] 1987, "Multiple Imputation for Nonresponse in Surveys"
        {publisher: "Wiley", place: "New York"} doi "10.1002/9780470316696";
    RUST_RAO_1996 = Article ["Rust" "K. F.", "Rao" "J. N. K."] 1996, "Variance estimation for complex surveys using replication techniques"
        {container: "Statistical Methods in Medical Research", volume: "5", issue: "3", pages: "283–310"} doi "10.1177/096228029600500305";
    SAPOSNIK_1981 = Article ["Saposnik" "R."] 1981, "Rank-dominance in income distributions"
        {container: "Public Choice", volume: "36", issue: "1", pages: "147–151"};
    SCHECHTMAN_YITZHAKI_1987 = Article ["Schechtman" "E.", "Yitzhaki" "S."] 1987, "A measure of association based on Gini's mean difference"
        {container: "Communications in Statistics: Theory and Methods", volume: "16", issue: "1", pages: "207–231"} doi "10.1080/03610928708829359";
    SCHLOTHEUBER_HOSSEINPOOR_2022 = Article ["Schlotheuber" "A.", "Hosseinpoor" "A. R."] 2022,
        "Summary measures of health inequality: a review of existing measures and their application"
        {container: "International Journal of Environmental Research and Public Health", volume: "19", issue: "6", pages: "3697"} doi "10.3390/ijerph19063697";
    SCHUIRMANN_1987 = Article ["Schuirmann" "D. J."] 1987,
        "A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability"
        {container: "Journal of Pharmacokinetics and Biopharmaceutics", volume: "15", issue: "6", pages: "657–680"} doi "10.1007/BF01068419";
    SCHUTZ_1951 = Article ["Schutz" "R. R."] 1951, "On the measurement of income inequality"
        {container: "American Economic Review", volume: "41", issue: "1", pages: "107–122"};
    SEN_1973 = Book ["Sen" "A."] 1973, "On Economic Inequality"
        {publisher: "Clarendon Press", place: "Oxford"};
    SEN_1976_INCOME = Article ["Sen" "A."] 1976, "Real national income"
        {container: "Review of Economic Studies", volume: "43", issue: "1", pages: "19–39"} doi "10.2307/2296597";
    SEN_1976_POVERTY = Article ["Sen" "A."] 1976, "Poverty: an ordinal approach to measurement"
        {container: "Econometrica", volume: "44", issue: "2", pages: "219–231"} doi "10.2307/1912718";
    SHAPLEY_1953 = Chapter ["Shapley" "L. S."] 1953, "A value for n-person games"
        {container: "Contributions to the Theory of Games", volume: "2", editors: &[("Kuhn", "H. W."), ("Tucker", "A. W.")], pages: "307–317", publisher: "Princeton University Press", place: "Princeton"};
    SHORROCKS_1980 = Article ["Shorrocks" "A. F."] 1980, "The class of additively decomposable inequality measures"
        {container: "Econometrica", volume: "48", issue: "3", pages: "613–625"} doi "10.2307/1913126";
    SHORROCKS_1982 = Article ["Shorrocks" "A. F."] 1982, "Inequality decomposition by factor components"
        {container: "Econometrica", volume: "50", issue: "1", pages: "193–211"} doi "10.2307/1912537";
    SHORROCKS_1983 = Article ["Shorrocks" "A. F."] 1983, "Ranking income distributions"
        {container: "Economica", volume: "50", issue: "197", pages: "3–17"} doi "10.2307/2554117";
    SHORROCKS_1984 = Article ["Shorrocks" "A. F."] 1984, "Inequality decomposition by population subgroups"
        {container: "Econometrica", volume: "52", issue: "6", pages: "1369–1385"} doi "10.2307/1913511";
    SHORROCKS_1995 = Article ["Shorrocks" "A. F."] 1995, "Revisiting the Sen poverty index"
        {container: "Econometrica", volume: "63", issue: "5", pages: "1225–1230"} doi "10.2307/2171728";
    SHORROCKS_2013 = Article ["Shorrocks" "A. F."] 2013,
        "Decomposition procedures for distributional analysis: a unified framework based on the Shapley value"
        {container: "Journal of Economic Inequality", volume: "11", issue: "1", pages: "99–126"} doi "10.1007/s10888-011-9214-z";
    SOCIAL_PROTECTION_COMMITTEE_2001 = Report ["Social Protection Committee" ""] 2001, "Report on indicators in the field of poverty and social exclusion"
        {publisher: "European Commission", place: "Brussels"};
    THEIL_1967 = Book ["Theil" "H."] 1967, "Economics and Information Theory"
        {publisher: "North-Holland", place: "Amsterdam"};
    THEIL_FINIZZA_1971 = Article ["Theil" "H.", "Finizza" "A. J."] 1971,
        "A note on the measurement of racial integration of schools by means of informational concepts"
        {container: "Journal of Mathematical Sociology", volume: "1", issue: "2", pages: "187–193"} doi "10.1080/0022250X.1971.9989795";
    THON_1979 = Article ["Thon" "D."] 1979, "On measuring poverty"
        {container: "Review of Income and Wealth", volume: "25", issue: "4", pages: "429–439"};
    TUKEY_1958 = Article ["Tukey" "J. W."] 1958, "Bias and confidence in not-quite large samples"
        {container: "Annals of Mathematical Statistics", volume: "29", issue: "2", pages: "614"};
    UIS_2018 = Report ["UNESCO Institute for Statistics" ""] 2018,
        "Metadata for the global and thematic indicators for the follow-up and review of SDG 4 and Education 2030"
        {publisher: "UNESCO Institute for Statistics", place: "Montreal"};
    VARGHA_DELANEY_2000 = Article ["Vargha" "A.", "Delaney" "H. D."] 2000,
        "A critique and improvement of the CL common language effect size statistics of McGraw and Wong"
        {container: "Journal of Educational and Behavioral Statistics", volume: "25", issue: "2", pages: "101–132"} doi "10.3102/10769986025002101";
    VERSTEGEN_1996 = Article ["Verstegen" "D. A."] 1996, "Concepts and measures of fiscal inequality: a new approach and effects for five states"
        {container: "Journal of Education Finance", volume: "22", issue: "2", pages: "145–160"};
    WAGSTAFF_2002 = Article ["Wagstaff" "A."] 2002, "Inequality aversion, health inequalities and health achievement"
        {container: "Journal of Health Economics", volume: "21", issue: "4", pages: "627–641"} doi "10.1016/S0167-6296(02)00006-1";
    WAGSTAFF_2005 = Article ["Wagstaff" "A."] 2005,
        "The bounds of the concentration index when the variable of interest is binary, with an application to immunization inequality"
        {container: "Health Economics", volume: "14", issue: "4", pages: "429–432"} doi "10.1002/hec.953";
    WAGSTAFF_PACI_VAN_DOORSLAER_1991 = Article ["Wagstaff" "A.", "Paci" "P.", "van Doorslaer" "E."] 1991, "On the measurement of inequalities in health"
        {container: "Social Science & Medicine", volume: "33", issue: "5", pages: "545–557"} doi "10.1016/0277-9536(91)90212-U";
    WAGSTAFF_VAN_DOORSLAER_WATANABE_2003 = Article ["Wagstaff" "A.", "van Doorslaer" "E.", "Watanabe" "N."] 2003,
        "On decomposing the causes of health sector inequalities with an application to malnutrition inequalities in Vietnam"
        {container: "Journal of Econometrics", volume: "112", issue: "1", pages: "207–223"} doi "10.1016/S0304-4076(02)00161-6";
    WATTS_1968 = Chapter ["Watts" "H. W."] 1968, "An economic definition of poverty"
        {container: "On Understanding Poverty", editors: &[("Moynihan", "D. P.")], pages: "316–329", publisher: "Basic Books", place: "New York"};
    WINSHIP_1977 = Article ["Winship" "C."] 1977, "A revaluation of indexes of residential segregation"
        {container: "Social Forces", volume: "55", issue: "4", pages: "1058–1066"};
    WOLFE_HOGG_1971 = Article ["Wolfe" "D. A.", "Hogg" "R. V."] 1971, "On constructing statistics and reporting data"
        {container: "The American Statistician", volume: "25", issue: "4", pages: "27–30"} doi "10.1080/00031305.1971.10477278";
    WOLFSON_1994 = Article ["Wolfson" "M. C."] 1994, "When inequalities diverge"
        {container: "American Economic Review", volume: "84", issue: "2", pages: "353–358"};
    WOODRUFF_1952 = Article ["Woodruff" "R. S."] 1952, "Confidence intervals for medians and other position measures"
        {container: "Journal of the American Statistical Association", volume: "47", issue: "260", pages: "635–646"} doi "10.1080/01621459.1952.10483443";
    YITZHAKI_1983 = Article ["Yitzhaki" "S."] 1983, "On an extension of the Gini inequality index"
        {container: "International Economic Review", volume: "24", issue: "3", pages: "617–628"} doi "10.2307/2648789";
    YITZHAKI_1994 = Article ["Yitzhaki" "S."] 1994, "Economic distance and overlapping of distributions"
        {container: "Journal of Econometrics", volume: "61", issue: "1", pages: "147–159"};
    YITZHAKI_LERMAN_1991 = Article ["Yitzhaki" "S.", "Lerman" "R. I."] 1991, "Income stratification and income inequality"
        {container: "Review of Income and Wealth", volume: "37", issue: "3", pages: "313–329"} doi "10.1111/j.1475-4991.1991.tb00374.x";
    ZENGA_2007 = Article ["Zenga" "M."] 2007,
        "Inequality curve and inequality index based on the ratios between lower and upper arithmetic means"
        {container: "Statistica & Applicazioni", volume: "5", issue: "1", pages: "3–27"};
    ZHENG_1993 = Article ["Zheng" "B."] 1993, "An axiomatic characterization of the Watts poverty index"
        {container: "Economics Letters", volume: "42", issue: "1", pages: "81–86"};
}

/// Every work that is cited, by key.
///
/// # Examples
///
/// ```
/// use junheng::references::works;
/// let work = works().find(|work| work.key == "SHORROCKS_1980").unwrap();
/// assert_eq!(work.short, "Shorrocks (1980), doi:10.2307/1913126");
/// assert_eq!(serde_json::to_value(work).unwrap()["container-title"], "Econometrica");
/// ```
pub fn works() -> impl ExactSizeIterator<Item = &'static Work> {
    WORKS.iter().copied()
}
