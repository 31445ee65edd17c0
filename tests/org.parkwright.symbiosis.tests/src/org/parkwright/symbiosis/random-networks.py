"""Random networks and what networkx says of them, which RandomNetworksTest compares: python3 random-networks.py > random-networks.json"""
import json
import random

import networkx
import numpy

networks = []
for seed in range(20):
    draw = random.Random(seed)
    size = draw.randint(3, 40)
    count = draw.randint(2, 4 * size)
    edges = [draw.sample(range(size), 2) for _ in range(count)]
    multi = networkx.MultiDiGraph(edges)
    directed = networkx.DiGraph(multi)
    undirected = directed.to_undirected()
    nodes = sorted(directed)
    matrix = networkx.to_numpy_array(directed, nodelist=nodes)
    degrees = [undirected.degree(node) for node in nodes]
    n = len(nodes)
    between = networkx.betweenness_centrality(directed)
    clustering = networkx.clustering(undirected)
    networks.append({
        "edges": edges,
        "nodes": nodes,
        "exchanges": multi.number_of_edges(),
        "pairs": directed.number_of_edges(),
        "density": networkx.density(directed),
        "reciprocity": networkx.reciprocity(directed),
        "centralisation": sum(max(degrees) - degree for degree in degrees) / ((n - 1) * (n - 2)) if n > 2 else None,
        "clustering": networkx.average_clustering(undirected),
        "cyclicity": float(max(abs(numpy.linalg.eigvals(matrix)))) if not networkx.is_directed_acyclic_graph(directed) else 0.0,
        "takesFrom": [directed.in_degree(node) for node in nodes],
        "givesTo": [directed.out_degree(node) for node in nodes],
        "partners": degrees,
        "betweenness": [between[node] for node in nodes],
        "localClustering": [clustering[node] for node in nodes],
    })
print(json.dumps({"networkx": networkx.__version__, "networks": networks}).replace("{\"edges", "\n{\"edges"))
